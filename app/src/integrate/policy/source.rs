//! Whether a list of sources allows an address: “Does url match source list” of CSP Level 3, section 6.7.2.

use crate::integrate::address::{usual_port, Address};

/// Whether an address is allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Match {
    /// It is.
    Yes,
    /// It is not.
    No,
    /// It depends on the address of the page that has the policy, which is not known.
    Unknown,
}

impl Match {
    fn of(is: bool) -> Match {
        if is {
            Match::Yes
        } else {
            Match::No
        }
    }

    fn or(self, other: Match) -> Match {
        match (self, other) {
            (Match::Yes, _) | (_, Match::Yes) => Match::Yes,
            (Match::Unknown, _) | (_, Match::Unknown) => Match::Unknown,
            _ => Match::No,
        }
    }
}

/// Whether a list allows an address, in a page with an address, if that is known.
pub fn allows(list: &[String], url: &Address, page: Option<&Address>) -> Match {
    // 'none' is so only alone; among others it means nothing.
    list.iter().fold(Match::No, |so_far, source| so_far.or(one(source, url, page)))
}

/// Whether the ancestors that a page names allow one: paths do not count, for there is only an origin to compare.
pub fn ancestor(list: &[String], ancestor: &Address, page: &Address) -> Match {
    let bare = Address { path: "/".to_owned(), ..ancestor.clone() };
    allows(list, &bare, Some(page))
}

/// Whether one source allows an address. Nonces, sums and words of which addresses know nothing allow none.
fn one(source: &str, url: &Address, page: Option<&Address>) -> Match {
    if source == "*" {
        // Everything of the web; other schemes only where the page has them itself.
        return Match::Yes;
    }
    if source.eq_ignore_ascii_case("'self'") {
        return page.map_or(Match::Unknown, |page| Match::of(is_self(page, url)));
    }
    if source.starts_with('\'') {
        return Match::No;
    }
    if let Some(scheme) = scheme_alone(source) {
        return Match::of(scheme_fits(scheme, &url.scheme));
    }
    let Some(said) = HostSource::read(source) else { return Match::No };
    if !said.host_fits(&url.host) || !said.path_fits(&url.path) {
        return Match::No;
    }
    match (said.scheme, page) {
        (Some(scheme), _) => Match::of(scheme_fits(scheme, &url.scheme) && said.port_fits(url, scheme)),
        (None, Some(page)) => Match::of(scheme_fits(&page.scheme, &url.scheme) && said.port_fits(url, &url.scheme)),
        // A secure address is allowed whatever the page is.
        (None, None) if !said.port_fits(url, &url.scheme) => Match::No,
        (None, None) if url.scheme == "https" => Match::Yes,
        (None, None) => Match::Unknown,
    }
}

/// `https:` and its like.
fn scheme_alone(source: &str) -> Option<&str> {
    let scheme = source.strip_suffix(':')?;
    let known = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    known.then_some(scheme)
}

/// A scheme allows itself and its secure twin.
fn scheme_fits(allowed: &str, scheme: &str) -> bool {
    let allowed = allowed.to_ascii_lowercase();
    allowed == scheme
        || matches!((allowed.as_str(), scheme), ("http", "https") | ("ws", "wss") | ("ws", "http") | ("ws", "https") | ("wss", "https"))
}

/// The same origin, or the same host made secure, both at their usual ports.
fn is_self(page: &Address, url: &Address) -> bool {
    let usual = |a: &Address| usual_port(&a.scheme) == Some(a.port);
    page.is_same_origin(url)
        || (page.host == url.host
            && (page.port == url.port || (usual(page) && usual(url)))
            && (url.scheme == "https" || (page.scheme == "http" && url.scheme == "http")))
}

/// `scheme://host:port/path`, of which only the host must be there.
struct HostSource<'a> {
    scheme: Option<&'a str>,
    host: &'a str,
    port: Option<&'a str>,
    path: &'a str,
}

impl<'a> HostSource<'a> {
    fn read(source: &'a str) -> Option<HostSource<'a>> {
        let (scheme, rest) = source.split_once("://").map_or((None, source), |(scheme, rest)| (Some(scheme), rest));
        let (server, path) = rest.find('/').map_or((rest, ""), |at| rest.split_at(at));
        let (host, port) = match server.rsplit_once(':') {
            Some((host, port)) if !port.ends_with(']') => (host, Some(port)),
            _ => (server, None),
        };
        let bare = host.strip_prefix("*.").unwrap_or(host);
        let good_host = host == "*"
            || (!bare.is_empty() && bare.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_' | '[' | ']' | ':')));
        let good_port = port.is_none_or(|port| port == "*" || (!port.is_empty() && port.chars().all(|c| c.is_ascii_digit())));
        let good_path = !path.contains(['?', '#']);
        (good_host && good_port && good_path).then_some(HostSource { scheme, host, port, path })
    }

    fn host_fits(&self, host: &str) -> bool {
        let own = self.host.to_ascii_lowercase();
        match own.strip_prefix('*') {
            Some("") => true,
            // At least one name more: `*.a.cn` is not `a.cn`.
            Some(end) => host.len() > end.len() && host.ends_with(end),
            // Numbers too: the text of the standard would leave them out, browsers do not.
            None => own == host,
        }
    }

    fn port_fits(&self, url: &Address, scheme: &str) -> bool {
        match self.port {
            None => usual_port(&url.scheme) == Some(url.port),
            Some("*") => true,
            Some(port) => {
                let port: Option<u16> = port.parse().ok();
                let made_secure = scheme.eq_ignore_ascii_case("http") && port == Some(80) && url.scheme == "https" && url.port == 443;
                port == Some(url.port) || made_secure
            }
        }
    }

    /// Piece by piece, each decoded: “path-part match”, section 6.7.2.12.
    fn path_fits(&self, path: &str) -> bool {
        if self.path.is_empty() || self.path == "/" {
            return true;
        }
        let (own, folder) = self.path.strip_suffix('/').map_or((self.path, false), |own| (own, true));
        let mut pieces = path.split('/').map(bytes);
        own.split('/').all(|piece| pieces.next() == Some(bytes(piece))) && pieces.next().is_some() == folder
    }
}

/// The bytes of a piece, decoded; a `%` with no two digits behind it stays, as browsers have it.
fn bytes(text: &str) -> Vec<u8> {
    let mut out = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let digit = |at: usize| after.get(at).and_then(|b| char::from(*b).to_digit(16));
        let byte = digit(0).zip(digit(1)).filter(|_| *first == b'%').map(|(high, low)| (high << 4 | low) as u8);
        out.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { &after[2..] } else { after };
    }
    out
}
