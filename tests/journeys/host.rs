//! The server of another site: a bureau's, whose pages have the checker in them; or a stranger's. It serves what it is given, as it is told.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard};

/// A server of pages from memory, as long as the test runs.
pub struct Host {
    port: u16,
    now: Arc<Mutex<Now>>,
}

/// What it serves, and what it was asked.
#[derive(Default)]
struct Now {
    files: HashMap<String, File>,
    asked: Vec<String>,
}

/// A file with the headers that it is sent with.
#[derive(Clone)]
struct File {
    fields: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Host {
    /// Serves nothing yet, on a port of its own.
    pub fn serve() -> Host {
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        let now = Arc::<Mutex<Now>>::default();
        let state = now.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let state = state.clone();
                std::thread::spawn(move || answer(stream, &state).ok());
            }
        });
        Host { port, now }
    }

    /// Serves a page under a name.
    pub fn put(&self, name: &str, page: &str) {
        self.put_with(name, &[], page.as_bytes());
    }

    /// Serves any bytes under a name, with more headers, each `Name: value`; the type goes by the name.
    pub fn put_with(&self, name: &str, fields: &[&str], body: &[u8]) {
        let fields = fields.iter().filter_map(|field| field.split_once(": ")).map(|(name, value)| (name.to_owned(), value.to_owned()));
        self.now().files.insert(name.to_owned(), File { fields: fields.collect(), body: body.to_vec() });
    }

    /// The origin that its visitors see: another site than the checker's, for cookies and storage too.
    pub fn origin(&self) -> String {
        format!("http://localhost:{}", self.port)
    }

    /// The same server as a neighbour of the checker: another origin, and the same site.
    pub fn neighbour(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The whole head of every request so far: address, referrer and all.
    pub fn asked(&self) -> Vec<String> {
        self.now().asked.clone()
    }

    fn now(&self) -> MutexGuard<'_, Now> {
        self.now.lock().expect("the server's state")
    }
}

fn answer(mut stream: TcpStream, state: &Mutex<Now>) -> std::io::Result<()> {
    let mut head = String::new();
    for line in BufReader::new(stream.try_clone()?).lines() {
        let line = line?;
        if line.is_empty() {
            break;
        }
        head.push_str(&line);
        head.push('\n');
    }
    let name = head.split_whitespace().nth(1).unwrap_or("/").split(['?', '#']).next().unwrap_or("/").trim_start_matches('/').to_owned();
    let file = {
        let mut now = state.lock().expect("the server's state");
        now.asked.push(head);
        now.files.get(&name).cloned()
    };
    // Browsers ask for an icon of their own accord.
    let status = if file.is_some() {
        "200 OK"
    } else if name == "favicon.ico" {
        "204 No Content"
    } else {
        "404 Not Found"
    };
    let File { fields, body } = file.unwrap_or(File { fields: Vec::new(), body: Vec::new() });
    write!(stream, "HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n", body.len())?;
    if !fields.iter().any(|(field, _)| field == "Content-Type") {
        write!(stream, "Content-Type: {}\r\n", mime(&name))?;
    }
    for (field, value) in fields {
        write!(stream, "{field}: {value}\r\n")?;
    }
    stream.write_all(b"\r\n")?;
    stream.write_all(&body)
}

fn mime(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("notices") => "application/octet-stream",
        // Pages have names without an ending, or any.
        _ => "text/html; charset=utf-8",
    }
}
