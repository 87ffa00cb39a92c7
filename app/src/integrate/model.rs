//! All state of the page, and what follows from it.

use super::address::{self, Address};
use super::check::good;
use super::field::{Field, Values, Way};
use super::lines::{Loader, Site};
use super::msg::What;
use super::policy::{self, Policy, Wanted};
use super::preview::{Heard, Shown, Width};
use super::sent::Sent;
use super::served::{Known, Served};
use super::trial::{tried, Trial, Voice, Why};
use super::{fragment, markup};
use preflight_rules::gather::Gather;
use preflight_rules::Lang;
use serde_json::Value;

/// What the page finds when it starts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Its own address, without query and fragment.
    pub address: String,
    /// The fragment.
    pub fragment: String,
}

/// All state.
#[derive(Clone, Debug, Default)]
pub struct Model {
    /// What stands in the fields.
    pub values: Values,
    /// Where this page is; nothing when it is not on the web.
    pub here: Option<Address>,
    /// The loader of this version.
    pub loader: Newest,
    /// What this site sends.
    pub served: Served,
    /// The preview.
    pub shown: Option<Shown>,
    /// How wide it is.
    pub width: Width,
    /// What it heard.
    pub log: Vec<Heard>,
    /// Whether the options that few need are open at the start: the address sets one of them.
    pub unfolded: bool,
    /// What was copied last, and whether it could be.
    pub copied: Option<(What, Option<bool>)>,
}

/// The options that few need.
const FOLDED: [Field; 4] = [Field::Report, Field::Sandbox, Field::Slot, Field::Library];

/// What is known of the loader of this version.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Newest {
    /// It has not come yet.
    #[default]
    Waiting,
    /// The site does not say.
    Lost,
    /// It is this.
    Is(Loader),
}

impl Newest {
    /// What `embed.json` says.
    pub fn read(text: Option<&str>) -> Newest {
        let read = |text: &str| -> Option<Loader> {
            let said: Value = serde_json::from_str(text).ok()?;
            let word = |name: &str| said.get(name)?.as_str().map(str::to_owned);
            let (file, integrity) = (word("loader")?, word("integrity")?);
            let is_name = file.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.'));
            (is_name && integrity.starts_with("sha")).then_some(Loader { file, integrity })
        };
        text.and_then(read).map_or(Newest::Lost, Newest::Is)
    }
}

impl Model {
    /// At the start.
    pub fn new(found: &Found) -> Model {
        let values = fragment::read(&found.fragment);
        let unfolded = FOLDED.iter().any(|field| !values.get(*field).is_empty());
        Model { values, unfolded, here: Address::read(&found.address).ok(), ..Model::default() }
    }

    /// The language of this page.
    pub fn lang(&self) -> Lang {
        if self.values.get(Field::Ui) == "en" {
            Lang::En
        } else {
            Lang::Zh
        }
    }

    /// Whether the checker is where this page is.
    pub fn is_here(&self) -> bool {
        match (self.base(), &self.here) {
            (Some(base), Some(here)) => base.folder() == here.folder(),
            _ => false,
        }
    }

    /// Where the checker is.
    pub fn base(&self) -> Option<Address> {
        let said = good(&self.values, Field::Checker).and_then(|text| Address::read(text).ok());
        said.or_else(|| self.here.clone()).map(|base| base.folder())
    }

    /// The loader of this version, if it is to be used.
    pub fn sealed(&self) -> Option<&Loader> {
        match &self.loader {
            Newest::Is(loader) if self.values.get(Field::Loader) != "floating" => Some(loader),
            _ => None,
        }
    }

    /// What the lines name; nothing as long as it is not known where the checker is.
    pub fn site(&self) -> Option<Site> {
        Some(Site { base: self.base()?, loader: self.sealed().cloned() })
    }

    /// The lines, as text.
    pub fn lines(&self) -> Option<String> {
        Some(markup::text(&super::lines::lines(&self.values, &self.site()?)))
    }

    /// The pages of the bureau, as far as they are addresses.
    pub fn hosts(&self) -> Vec<Address> {
        address::several(self.values.get(Field::Hosts)).into_iter().filter_map(|(_, read)| read.ok()).gather()
    }

    /// What the bureau's page sends.
    pub fn sent(&self) -> Sent {
        Sent::read(self.values.get(Field::Sent))
    }

    /// What the checker needs of the bureau's page.
    pub fn wanted(&self) -> Option<Wanted> {
        let site = self.site()?;
        let by_script = self.values.way() != Way::Frame;
        let script = by_script.then(|| (site.script(), site.loader.as_ref().map(|loader| loader.integrity.clone())));
        Some(Wanted { script, frame: Some(site.frame()), connection: self.library() })
    }

    /// The file of notices, where the loader fetches one and its place is known.
    fn library(&self) -> Option<Address> {
        let text = self.fetched()?;
        Address::read(text).ok().or_else(|| {
            let first = self.hosts().into_iter().next()?;
            Some(if text.starts_with('/') { Address { path: text.to_owned(), ..first } } else { first.file(text) })
        })
    }

    /// The file of notices as it is named, where the loader fetches one.
    fn fetched(&self) -> Option<&str> {
        good(&self.values, Field::Library).filter(|_| self.values.way() != Way::Frame)
    }

    /// The policies of the bureau's page with what is missing; one that says what is needed when none was pasted.
    pub fn allowing(&self) -> Vec<Policy> {
        let Some(wanted) = self.wanted() else { return Vec::new() };
        let page = self.hosts().into_iter().next();
        self.sent().policies.iter().map(|policy| policy::merged(policy, &wanted, page.as_ref())).gather()
    }

    /// What the checker's page should send, so that the bureau's pages may show it.
    pub fn ancestors(&self) -> Policy {
        let now = match &self.served.page {
            // Only the policy that speaks of this; others stay as they are.
            Known::Is(page) if self.is_here() => page.policies().into_iter().find(|policy| policy.get("frame-ancestors").is_some()),
            _ => None,
        };
        policy::ancestors(now.as_ref(), &self.hosts())
    }

    /// Whether the page can show the checker; nothing as long as it is not known where that is.
    pub fn tried(&self) -> Option<(Voice, Vec<Why>)> {
        let (wanted, site, hosts, sent) = (self.wanted()?, self.site()?, self.hosts(), self.sent());
        Some(tried(&Trial {
            hosts: &hosts,
            sent: &sent,
            whole: self.values.get(Field::Whole) == "on",
            library_unknown: wanted.connection.is_none() && self.fetched().is_some(),
            wanted: &wanted,
            frame: &site.frame(),
            nameless: self.values.get(Field::Sandbox) == "on",
            served: self.is_here().then_some(&self.served),
        }))
    }
}
