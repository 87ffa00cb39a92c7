//! Web addresses, as far as origins and policies need them.

use preflight_rules::gather::Gather;

/// An absolute address of the web, without what stands behind `?` or `#`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// `https` or `http`.
    pub scheme: String,
    /// In small letters; of ASCII, as policies write it.
    pub host: String,
    /// The port, said or not.
    pub port: u16,
    /// From the first `/` on, encoded.
    pub path: String,
}

/// Why a text is no address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It does not begin with `https://` or `http://`.
    Scheme,
    /// The host's name is missing or has something in it that names do not have.
    Host,
    /// The host's name is not in ASCII: policies know it as `xn--…`.
    NotAscii,
    /// The port is no number from 1 to 65535.
    Port,
}

/// The port that a scheme stands for when none is said.
pub fn usual_port(scheme: &str) -> Option<u16> {
    match scheme {
        "http" | "ws" => Some(80),
        "https" | "wss" => Some(443),
        _ => None,
    }
}

impl Address {
    /// Reads an address.
    ///
    /// # Errors
    /// Why it is none.
    pub fn read(text: &str) -> Result<Address, Fault> {
        let text = text.trim();
        let (scheme, rest) = text.split_once("://").ok_or(Fault::Scheme)?;
        let scheme = scheme.to_ascii_lowercase();
        let usual = usual_port(&scheme).filter(|_| scheme.starts_with("http")).ok_or(Fault::Scheme)?;
        let rest = rest.split(['?', '#']).next().unwrap_or_default();
        let (server, path) = rest.find('/').map_or((rest, ""), |at| rest.split_at(at));
        let (host, port) = match server.rsplit_once(':') {
            // An address of numbers in brackets has colons of its own.
            Some((host, port)) if !port.ends_with(']') => (host, port.parse().ok().filter(|port| *port > 0).ok_or(Fault::Port)?),
            _ => (server, usual),
        };
        if !host.is_ascii() {
            return Err(Fault::NotAscii);
        }
        let numbers = host.strip_prefix('[').and_then(|host| host.strip_suffix(']'));
        let known = match numbers {
            Some(numbers) => numbers.chars().all(|c| c.is_ascii_hexdigit() || c == ':' || c == '.'),
            None => host.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_')),
        };
        if !known || host.is_empty() || host.starts_with('.') || host.contains("..") {
            return Err(Fault::Host);
        }
        let path = if path.is_empty() { "/".to_owned() } else { encoded(path) };
        Ok(Address { scheme, host: host.to_ascii_lowercase(), port, path })
    }

    /// Scheme, host and port, as browsers write them.
    pub fn origin(&self) -> String {
        let Address { scheme, host, port, .. } = self;
        if usual_port(scheme) == Some(*port) {
            format!("{scheme}://{host}")
        } else {
            format!("{scheme}://{host}:{port}")
        }
    }

    /// The folder that it lies in, with the slash at its end.
    pub fn folder(&self) -> Address {
        let end = self.path.rfind('/').map_or(0, |at| at + 1);
        Address { path: self.path.get(..end).unwrap_or("/").to_owned(), ..self.clone() }
    }

    /// A file of the same folder.
    pub fn file(&self, name: &str) -> Address {
        let folder = self.folder();
        Address { path: folder.path + name, ..self.clone() }
    }

    /// All of it.
    pub fn text(&self) -> String {
        self.origin() + &self.path
    }

    /// Whether two have the same origin.
    pub fn is_same_origin(&self, other: &Address) -> bool {
        (&self.scheme, &self.host, self.port) == (&other.scheme, &other.host, other.port)
    }

    /// This machine itself, which browsers trust without `https`.
    pub fn is_this_machine(&self) -> bool {
        let host = self.host.as_str();
        host == "localhost" || host.ends_with(".localhost") || host == "[::1]" || (host.starts_with("127.") && is_four_numbers(host))
    }
}

fn is_four_numbers(host: &str) -> bool {
    host.split('.').filter(|part| part.parse::<u8>().is_ok()).count() == 4 && host.split('.').count() == 4
}

/// A path as browsers send it; what ends a source in a policy is encoded too.
fn encoded(path: &str) -> String {
    let mut out = String::new();
    for byte in path.bytes() {
        if byte.is_ascii_graphic() && !matches!(byte, b'"' | b'<' | b'>' | b'`' | b'{' | b'}' | b';' | b',' | b'\'') {
            out.push(char::from(byte));
        } else {
            crate::files::percent::push(&mut out, byte);
        }
    }
    out
}

/// Addresses of a text, one a line or a word, each as what it is or why it is none.
pub fn several(text: &str) -> Vec<(String, Result<Address, Fault>)> {
    text.split_whitespace().map(|word| (word.to_owned(), Address::read(word))).gather()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        Address::read(text).map_or_else(|fault| format!("{fault:?}"), |a| format!("{} {}", a.origin(), a.path))
    }

    #[test]
    fn addresses_are_read_as_browsers_write_them() {
        assert_eq!(read(" HTTPS://WWW.Example.GOV.cn:443/A/b.html?x#y "), "https://www.example.gov.cn /A/b.html");
        assert_eq!(read("http://10.1.2.3:8080"), "http://10.1.2.3:8080 /");
        assert_eq!(read("http://[::1]:80/"), "http://[::1] /");
        assert_eq!(read("http://[::1]"), "http://[::1] /");
        assert_eq!(read("https://a.cn/申报;1/"), "https://a.cn /%E7%94%B3%E6%8A%A5%3B1/");
    }

    #[test]
    fn what_is_no_address_says_why() {
        for text in ["", "www.example.cn", "ftp://a.cn", "//a.cn", "javascript:alert(1)", "data://x", "wss://a.cn"] {
            assert_eq!(read(text), "Scheme", "{text}");
        }
        for text in ["https://", "https:///x", "https://a b.cn", "https://user@a.cn", "https://a..cn", "https://*.a.cn", "https://[::1"] {
            assert_eq!(read(text), "Host", "{text}");
        }
        assert_eq!(read("https://例子.中国/"), "NotAscii");
        assert_eq!([read("https://a.cn:0"), read("https://a.cn:65536"), read("https://a.cn:x")], ["Port"; 3]);
    }

    #[test]
    fn files_lie_in_the_folder() {
        let at = Address::read("https://a.cn/x/integrate.html").unwrap();
        assert_eq!(at.file("embed.js").text(), "https://a.cn/x/embed.js");
        assert_eq!(at.folder().text(), "https://a.cn/x/");
        assert_eq!(Address::read("https://a.cn").unwrap().file("embed.js").text(), "https://a.cn/embed.js");
    }

    #[test]
    fn this_machine_is_known() {
        let is = |text: &str| Address::read(text).unwrap().is_this_machine();
        assert!(is("http://127.0.0.1:1/") && is("http://localhost") && is("http://a.localhost") && is("http://[::1]:9/"));
        assert!(!is("http://127.0.0.1.cn") && !is("http://10.0.0.1") && !is("http://localhost.cn"));
    }
}
