//! The built site, served on this machine alone: in any folder, with the headers it should be served with, and with what goes wrong
//! on the way.

use crate::headers::{self, Rule};
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard};

/// A small server of one folder, as long as the test runs.
pub struct Site {
    port: u16,
    /// The folders on the server, each between slashes; the first is where journeys go.
    folders: &'static [&'static str],
    now: Arc<Mutex<Now>>,
}

/// What the server does now.
struct Now {
    dist: PathBuf,
    rules: Vec<Rule>,
    silent: bool,
    faults: Vec<(&'static str, Fault)>,
    laid: Vec<(String, Vec<u8>)>,
    asked: Vec<String>,
    heads: Vec<String>,
}

/// What goes wrong with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is not there, as in the middle of a new version's arrival.
    Lost,
    /// It has other bytes.
    Wrong,
    /// It breaks off in the middle.
    Cut,
}

/// The built site.
pub fn built() -> PathBuf {
    let dist = PathBuf::from(std::env::var_os("PREFLIGHT_DIST").expect("PREFLIGHT_DIST names the built site"));
    assert!(dist.join("index.html").is_file(), "there is no site in {}", dist.display());
    dist
}

impl Site {
    /// Serves `PREFLIGHT_DIST` at the root.
    pub fn serve() -> Site {
        Site::below(&["/"])
    }

    /// Serves it in folders, which begin and end with a slash; there is nothing else on the server.
    pub fn below(folders: &'static [&'static str]) -> Site {
        let dist = built();
        let rules = headers::parse(&std::fs::read_to_string(dist.join("_headers")).expect("_headers")).expect("headers");
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        let now = Arc::new(Mutex::new(Now {
            dist,
            rules,
            silent: false,
            faults: Vec::new(),
            laid: Vec::new(),
            asked: Vec::new(),
            heads: Vec::new(),
        }));
        let state = now.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let state = state.clone();
                // A browser that goes away in the middle of an answer is no mistake of ours.
                std::thread::spawn(move || answer(stream, folders, &state).ok());
            }
        });
        Site { port, folders, now }
    }

    /// Has the whole application's code be found, or not.
    pub fn lose(&self, lost: bool) {
        self.mend();
        if lost {
            self.spoil("preflight-app-*.wasm", Fault::Lost);
        }
    }

    /// Has something go wrong with every file of such a name, in which `*` is anything.
    pub fn spoil(&self, names: &'static str, fault: Fault) {
        self.now().faults.push((names, fault));
    }

    /// Nothing goes wrong any more.
    pub fn mend(&self) {
        self.now().faults.clear();
    }

    /// Sends a policy without a source: what it allowed is forbidden now.
    pub fn forbid(&self, source: &str) {
        let mut now = self.now();
        let fields = now.rules.iter_mut().flat_map(|rule| &mut rule.fields);
        fields.filter(|(name, _)| name == "Content-Security-Policy").for_each(|(_, policy)| *policy = policy.replace(source, ""));
    }

    /// Lays one more file into the folder.
    pub fn lay(&self, name: &str, bytes: &[u8]) {
        self.now().laid.push((name.to_owned(), bytes.to_vec()));
    }

    /// Answers nobody any more: as without a network. Or does again.
    pub fn fall_silent(&self, silent: bool) {
        self.now().silent = silent;
    }

    /// Serves another version from now on.
    pub fn switch_to(&self, dist: &Path) {
        self.now().dist = dist.to_path_buf();
    }

    /// The addresses that were asked for so far, silence included.
    pub fn asked(&self) -> Vec<String> {
        self.now().asked.clone()
    }

    /// The whole head of every request so far: address with its query, referrer and all.
    pub fn heads(&self) -> Vec<String> {
        self.now().heads.clone()
    }

    /// The address of a route, or of a file.
    pub fn url(&self, rest: &str) -> String {
        self.at(&format!("{}{rest}", self.folders.first().copied().unwrap_or("/")))
    }

    /// The address of anything on the server.
    pub fn at(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    fn now(&self) -> MutexGuard<'_, Now> {
        self.now.lock().expect("the server's state")
    }
}

fn answer(mut stream: TcpStream, folders: &[&str], state: &Mutex<Now>) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    let mut head = request.clone();
    // The rest of the head, up to the blank line.
    for line in lines {
        let line = line?;
        if line.is_empty() {
            break;
        }
        head.push('\n');
        head.push_str(&line);
    }
    let path = request.split_whitespace().nth(1).unwrap_or("/").split(['?', '#']).next().unwrap_or("/");
    let inside = folders.iter().find_map(|folder| path.strip_prefix(folder));
    let name = if inside == Some("") { "index.html" } else { inside.unwrap_or("..") };
    let (file, fault, fields) = {
        let mut now = state.lock().expect("the server's state");
        now.asked.push(path.to_owned());
        now.heads.push(head);
        if now.silent {
            return Ok(());
        }
        let fault = now.faults.iter().find(|(names, _)| headers::fits(names, name)).map(|(_, fault)| *fault);
        let laid = now.laid.iter().find(|(laid, _)| laid == name).map(|(_, bytes)| bytes.clone());
        let file = (!name.contains("..") && fault != Some(Fault::Lost))
            .then(|| laid.or_else(|| std::fs::read(now.dist.join(name)).ok()))
            .flatten();
        (file, fault, headers::of(&now.rules, &format!("/{}", inside.unwrap_or(""))))
    };
    let (status, mut body) = match file {
        Some(body) => ("200 OK", body),
        None => ("404 Not Found", Vec::new()),
    };
    if fault == Some(Fault::Wrong) {
        body.reverse();
    }
    let length = body.len();
    if fault == Some(Fault::Cut) {
        body.truncate(length / 2);
    }
    write!(stream, "HTTP/1.1 {status}\r\nContent-Length: {length}\r\nConnection: close\r\n")?;
    if !fields.iter().any(|(header, _)| header == "Content-Type") {
        write!(stream, "Content-Type: {}\r\n", mime(name))?;
    }
    // Servers say how long a file may be kept, and not how long its absence.
    for (header, value) in fields.iter().filter(|(header, _)| header != "Cache-Control" || status.starts_with("200")) {
        write!(stream, "{header}: {value}\r\n")?;
    }
    stream.write_all(b"\r\n")?;
    stream.write_all(&body)
}

/// What any server knows; the rest is in `_headers`.
fn mime(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("html" | "htm") => "text/html; charset=utf-8",
        Some("json") => "application/json",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}
