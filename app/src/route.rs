//! Where the page stands, as a hash: `#/js2021/digital_economy`. Hash routes work from a saved file too.

/// Where the page stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Route {
    /// The notice's id.
    pub notice: Option<String>,
    /// The category's id.
    pub category: Option<String>,
}

impl Route {
    /// Reads a hash. What is no route is the start; whether the ids exist is for the model to say.
    pub fn parse(hash: &str) -> Route {
        let mut parts = hash.strip_prefix("#/").unwrap_or_default().split('/').map(id);
        let notice = parts.next().flatten();
        let category = notice.as_ref().and(parts.next().flatten());
        Route { notice, category }
    }

    /// The hash.
    pub fn hash(&self) -> String {
        match (&self.notice, &self.category) {
            (Some(notice), Some(category)) => format!("#/{notice}/{category}"),
            (Some(notice), None) => format!("#/{notice}"),
            (None, _) => "#/".to_owned(),
        }
    }
}

/// Ids are short and plain; anything else in an address is not taken over.
fn id(part: &str) -> Option<String> {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b == b'_' || b == b'-';
    (!part.is_empty() && part.len() <= 64 && part.bytes().all(plain)).then(|| part.to_owned())
}

#[cfg(test)]
mod tests {
    use super::Route;

    #[test]
    fn routes_read_back_as_written() {
        for hash in ["#/", "#/js2021", "#/js2021/digital_economy"] {
            assert_eq!(Route::parse(hash).hash(), hash);
        }
    }

    #[test]
    fn what_is_no_route_is_the_start() {
        for hash in ["", "#", "#//x", "#/<script>", "#/js 2021/x"] {
            assert_eq!(Route::parse(hash), Route::default(), "{hash}");
        }
        assert_eq!(Route::parse("#/js2021/a%20b/c").hash(), "#/js2021");
    }
}
