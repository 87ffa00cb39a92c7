//! A host of the built site as real ones are: bodies packed by brotli beforehand, connections kept open, hashed files kept for good.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Result, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::sync::Arc;

/// A file as it is and as it is sent to those who can unpack it.
struct Served {
    plain: Vec<u8>,
    packed: Vec<u8>,
}

/// A running host, as long as the program runs.
pub struct Host {
    port: u16,
    files: Arc<BTreeMap<String, Served>>,
}

impl Host {
    /// Packs every file of a folder and serves them.
    pub fn serve(dist: &Path) -> Result<Host> {
        let mut files = BTreeMap::new();
        collect(dist, dist, &mut files)?;
        let files = Arc::new(files);
        let listener = TcpListener::bind(("127.0.0.1", 0))?;
        let port = listener.local_addr()?.port();
        let served = files.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let files = served.clone();
                // A browser that goes away is no mistake of ours.
                std::thread::spawn(move || converse(stream, &files).ok());
            }
        });
        Ok(Host { port, files })
    }

    /// Whether there is such a file.
    pub fn has(&self, name: &str) -> bool {
        self.files.contains_key(name)
    }

    /// The address of a file, or with an empty name of the site.
    pub fn url(&self, name: &str) -> String {
        format!("http://127.0.0.1:{}/{name}", self.port)
    }
}

fn collect(root: &Path, folder: &Path, files: &mut BTreeMap<String, Served>) -> Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(root, &path, files)?;
            continue;
        }
        let plain = std::fs::read(&path)?;
        let mut packed = Vec::new();
        let best = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
        brotli::BrotliCompress(&mut &plain[..], &mut packed, &best)?;
        let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        files.insert(name, Served { plain, packed });
    }
    Ok(())
}

/// Answers one request after another until the browser has no more.
fn converse(mut stream: TcpStream, files: &BTreeMap<String, Served>) -> Result<()> {
    stream.set_nodelay(true)?;
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    while let Some(request) = lines.next().transpose()? {
        let mut unpacks = false;
        for line in lines.by_ref() {
            let line = line?.to_ascii_lowercase();
            if line.is_empty() {
                break;
            }
            unpacks |= line.strip_prefix("accept-encoding:").is_some_and(|list| list.split(',').any(|one| one.trim() == "br"));
        }
        stream.write_all(&answer(&request, unpacks, files))?;
    }
    Ok(())
}

fn answer(request: &str, unpacks: bool, files: &BTreeMap<String, Served>) -> Vec<u8> {
    let path = request.split_whitespace().nth(1).unwrap_or("/").split(['?', '#']).next().unwrap_or("/");
    let name = if path == "/" { "index.html" } else { path.trim_start_matches('/') };
    let Some(file) = files.get(name) else {
        return b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".to_vec();
    };
    let (encoding, body) = if unpacks { ("Content-Encoding: br\r\n", &file.packed) } else { ("", &file.plain) };
    let keep = if is_hashed(name) { "public, max-age=31536000, immutable" } else { "no-cache" };
    let mut out = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: {}\r\n{encoding}Content-Length: {}\r\nCache-Control: {keep}\r\nVary: Accept-Encoding\r\n\r\n",
        mime(name),
        body.len()
    )
    .into_bytes();
    out.extend_from_slice(body);
    out
}

/// Whether a file's name changes with what it says.
fn is_hashed(name: &str) -> bool {
    name.split(['-', '.', '_']).any(|part| part.len() >= 12 && part.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

fn mime(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bodies_are_packed_for_those_who_unpack() {
        let file = Served { plain: b"plain".to_vec(), packed: b"br".to_vec() };
        let files = BTreeMap::from([("index.html".to_owned(), file)]);
        let text = |request: &str, unpacks| String::from_utf8(answer(request, unpacks, &files)).expect("a text");
        assert!(text("GET /?a HTTP/1.1", false).ends_with("\r\n\r\nplain"));
        let packed = text("GET / HTTP/1.1", true);
        assert!(packed.contains("Content-Encoding: br\r\nContent-Length: 2\r\n") && packed.ends_with("\r\n\r\nbr"), "{packed}");
        assert!(text("GET /no.css HTTP/1.1", true).starts_with("HTTP/1.1 404"));
    }

    #[test]
    fn only_names_with_a_hash_are_kept_for_good() {
        assert!(is_hashed("base-7480b7f75d597360.css") && is_hashed("preflight-app-22f40879261bf0_bg.wasm"));
        assert!(!is_hashed("index.html") && !is_hashed("sw.js") && !is_hashed("js2021.digital_economy.html"));
    }
}
