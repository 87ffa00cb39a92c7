//! What a page is, for programs: schema.org data as JSON-LD. A block of data is no script: browsers neither run it nor hold it against
//! the page's policy.
//!
//! The site itself is a `WebApplication`. A page on a notice is a `WebPage` of ours about a `GovernmentService` of the issuing body,
//! based on the notice: so it never claims to be the authority's own.

use super::{Base, Spot};
use crate::words;
use preflight_rules::{Lang, Programme};
use serde_json::{json, Value};

/// The data of a page, as markup.
pub fn script(spot: &Spot<'_>, lang: Lang, title: &str, description: &str, base: Option<&Base>) -> String {
    let mut data = match spot.notice {
        None => application(lang),
        Some(notice) => page(spot, notice, lang, title),
    };
    if let Value::Object(data) = &mut data {
        data.insert("@context".into(), "https://schema.org".into());
        data.insert("description".into(), description.into());
        data.insert("inLanguage".into(), lang.tag().into());
        data.insert("isAccessibleForFree".into(), true.into());
        data.extend(base.map(|base| ("url".into(), base.of(spot, lang).into())));
    }
    // Nothing in it can end the element.
    format!("<script type=\"application/ld+json\">{}</script>", data.to_string().replace('<', "\\u003c"))
}

fn application(lang: Lang) -> Value {
    let other = lang.pick(Lang::En, Lang::Zh);
    json!({
        "@type": "WebApplication",
        "name": words::BRAND.get(lang),
        "alternateName": words::BRAND.get(other),
        "applicationCategory": "BusinessApplication",
        "operatingSystem": "Any",
        "browserRequirements": "JavaScript, WebAssembly",
    })
}

fn page(spot: &Spot<'_>, notice: &Programme, lang: Lang, title: &str) -> Value {
    let header = notice.header();
    let issuer = json!({ "@type": "GovernmentOrganization", "name": header.issuer.get(lang) });
    let name = match spot.category {
        Some(category) => format!("{} · {}", header.title.get(lang), category.name.get(lang)),
        None => header.title.get(lang).to_owned(),
    };
    let mut source = json!({
        "@type": "CreativeWork",
        "name": header.title.get(lang),
        "identifier": header.number,
        "inLanguage": Lang::Zh.tag(),
        "publisher": issuer,
    });
    if let (Value::Object(source), Some(issued)) = (&mut source, header.issued) {
        source.insert("datePublished".into(), issued.to_string().into());
    }
    json!({
        "@type": "WebPage",
        "name": title,
        "isPartOf": { "@type": "WebSite", "name": words::BRAND.get(lang) },
        "about": {
            "@type": "GovernmentService",
            "name": name,
            "provider": issuer,
            "audience": { "@type": "Audience", "audienceType": spot.category.map_or(&header.for_whom, |c| &c.who).get(lang) },
        },
        "isBasedOn": source,
    })
}
