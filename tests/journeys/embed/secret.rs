//! What an applicant types stays in the frame.

use super::bureau::visit;
use serde_json::Value as Json;

/// Values that occur nowhere else.
const TYPED: [&str; 3] = ["48731", "密文甲项目", "密文乙单位"];

#[test]
fn answers_are_in_no_message_no_address_and_no_referrer() {
    visit(async |bureau| {
        let element = "<shenbao-precheck id=e notice=js2021 category=digital_economy report=result></shenbao-precheck>";
        bureau.open(&bureau.script("data-define"), element).await?;
        bureau.until_heard("ready", 1).await?;
        bureau.inside_live(0).await?;
        let page = &bureau.page;
        page.go("#/js2021/digital_economy/investment").await?;
        page.type_into("field-total_investment_wan", TYPED[0]).await?;
        page.press("continue").await?;
        page.until_focus("heading").await?;
        page.go("#/js2021/digital_economy/pack").await?;
        page.type_into("note-project", TYPED[1]).await?;
        page.type_into("note-unit", TYPED[2]).await?;
        // English texts and policy documents are asked for; the frame is left and entered again.
        page.press("lang-en").await?;
        page.until("return document.documentElement.lang", &"en".into()).await?;
        for place in ["check", "result", "fixes", "compare", "print"] {
            page.go(&format!("#/js2021/digital_economy/{place}")).await?;
        }
        bureau.outside().await?;
        bureau.until_heard("step", 1).await?;
        let said = bureau.page.run("return JSON.stringify([posted, events])").await?;
        let mut all: Vec<String> = vec![said.as_str().unwrap_or_default().to_owned()];
        assert!(all[0].contains("resize") && all[0].contains("step"), "messages were noted");
        all.extend(bureau.site.heads());
        all.extend(bureau.host.asked());
        all.extend(bureau.page.requests().await?.iter().map(|url| url.split('#').next().unwrap_or_default().to_owned()));
        assert!(all.len() > 10, "requests were noted");
        for text in &all {
            let plain = text.replace("%", "");
            assert!(!TYPED.iter().any(|typed| text.contains(typed) || plain.contains(&escaped(typed))), "{text}");
        }
        // Nor does the frame say where it is to whom it loads from, with its place in it.
        let referrers = bureau.site.heads().into_iter().flat_map(|head| head.lines().map(str::to_owned).collect::<Vec<_>>());
        let told: Vec<String> =
            referrers.filter(|line| line.to_lowercase().starts_with("referer:") && line.contains("embed.htm")).collect();
        assert!(told.is_empty(), "{told:?}");
        // Fields of the events are those of the definition, and texts in them are ids.
        let steps = bureau.heard("step").await?;
        assert!(steps
            .iter()
            .all(|step| step.as_object().is_some_and(|fields| fields.len() == 3) && matches!(step["section"], Json::String(_))));
        Ok(())
    });
}

/// A text as addresses write it, without the percent signs.
fn escaped(text: &str) -> String {
    text.bytes().map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("{byte:02X}") }).collect()
}
