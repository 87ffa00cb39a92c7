//! The built site, served on this machine alone.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::Arc;

/// A small server of one folder, as long as the test runs.
pub struct Site {
    port: u16,
    /// The whole application's code is not found: as in the middle of a new build's arrival, or on a bad line.
    lost: Arc<AtomicBool>,
}

/// The folder of the built site.
pub fn dist() -> PathBuf {
    let dist = PathBuf::from(std::env::var_os("PREFLIGHT_DIST").expect("PREFLIGHT_DIST names the built site"));
    assert!(dist.join("index.html").is_file(), "there is no site in {}", dist.display());
    dist
}

impl Site {
    /// Serves `PREFLIGHT_DIST`.
    pub fn serve() -> Site {
        let dist = dist();
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        let lost = Arc::new(AtomicBool::new(false));
        let losing = lost.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (dist, losing) = (dist.clone(), losing.clone());
                // A browser that goes away in the middle of an answer is no mistake of ours.
                std::thread::spawn(move || answer(stream, &dist, losing.load(Ordering::SeqCst)).ok());
            }
        });
        Site { port, lost }
    }

    /// Has the whole application's code be found, or not.
    pub fn lose(&self, lost: bool) {
        self.lost.store(lost, Ordering::SeqCst);
    }

    /// The address of a route.
    pub fn url(&self, hash: &str) -> String {
        format!("http://127.0.0.1:{}/{hash}", self.port)
    }
}

fn answer(mut stream: TcpStream, dist: &Path, lost: bool) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    // The rest of the head, up to the blank line.
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    let path = request.split_whitespace().nth(1).unwrap_or("/").split(['?', '#']).next().unwrap_or("/");
    let name = if path == "/" { "index.html" } else { path.trim_start_matches('/') };
    let file = (!(name.contains("..") || lost && name.starts_with("preflight-app") && name.ends_with(".wasm")))
        .then(|| std::fs::read(dist.join(name)).ok())
        .flatten();
    let (status, body) = match file {
        Some(body) => ("200 OK", body),
        None => ("404 Not Found", Vec::new()),
    };
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {}\r\nContent-Length: {}\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n",
        mime(name),
        body.len()
    )?;
    stream.write_all(&body)
}

fn mime(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("json" | "webmanifest") => "application/json",
        _ => "application/octet-stream",
    }
}
