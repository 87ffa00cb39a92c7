//! Policy documents: they help to cite a basis and never touch a verdict.

use crate::gather::Gather;
use crate::programme::{ClauseKind, Programme, Target};
use crate::text::Text;

/// A policy document whose term is over, kept as a historical source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// Its id, the first part of its clause ids.
    pub id: String,
    /// Its name.
    pub title: Text,
    /// The time it was for.
    pub period: Text,
    /// The province it is of.
    pub province: String,
    /// The notice whose categories its areas go with.
    pub notice: String,
    /// Its areas.
    pub areas: Vec<Area>,
    /// Its clauses.
    pub clauses: Vec<PolicyClause>,
}

/// An area of policy and the category of the Jiangsu notice that it goes with. The mapping is ours, not the documents'.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: Text,
    /// The category of the policy's notice it mainly goes with.
    pub category: String,
    /// Further categories.
    pub also: Vec<String>,
    /// Categories of other notices.
    pub elsewhere: Vec<Target>,
    /// What to mind.
    pub note: Option<Text>,
}

/// A clause of a policy document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PolicyClause {
    /// Its id within the document.
    pub id: String,
    /// What it is.
    pub kind: ClauseKind,
    /// What it says, in our words.
    pub text: Text,
    /// The area it belongs to.
    pub area: Option<String>,
    /// What to mind.
    pub note: Option<Text>,
}

/// How an area goes with a category.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Relation {
    /// The category the area mainly goes with.
    Main,
    /// A further category.
    Also,
}

impl Relation {
    /// The id used in files.
    pub fn id(self) -> &'static str {
        match self {
            Relation::Main => "main",
            Relation::Also => "also",
        }
    }
}

/// The areas that an applicant of a category may cite as a historical source, closest first. A notice of another province has none.
pub fn basis<'a>(policies: &'a [Policy], programme: &Programme, category: &str) -> Vec<(Relation, &'a Policy, &'a Area)> {
    let notice = programme.header().id.as_str();
    let relation = |policy: &Policy, area: &Area| match policy.notice == notice {
        // The map is drawn for one notice; others are named one by one.
        true if area.category == category => Some(Relation::Main),
        true if area.also.iter().any(|c| c == category) => Some(Relation::Also),
        _ => {
            area.elsewhere.iter().any(|t| t.notice == notice && (t.category.is_empty() || t.category == category)).then_some(Relation::Also)
        }
    };
    let own = policies.iter().filter(|p| p.province == programme.header().province);
    let mut found: Vec<_> = own.flat_map(|p| p.areas.iter().filter_map(move |a| relation(p, a).map(|r| (r, p, a)))).gather();
    crate::order::sort_by_key(&mut found, |(relation, _, _)| *relation);
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::programme;

    fn target(notice: &str, category: &str) -> Target {
        Target { notice: notice.to_owned(), category: category.to_owned() }
    }

    fn area(id: &str, category: &str, also: &[&str], elsewhere: Vec<Target>) -> Area {
        let also = also.iter().map(|c| (*c).to_owned()).collect();
        Area { id: id.to_owned(), title: Text::default(), category: category.to_owned(), also, elsewhere, note: None }
    }

    fn policy(province: &str, areas: Vec<Area>) -> Policy {
        let (id, title, period, notice) = ("p".to_owned(), Text::default(), Text::default(), "js".to_owned());
        Policy { id, title, period, province: province.to_owned(), notice, areas, clauses: Vec::new() }
    }

    /// The areas that may be cited, each with its relation.
    fn cited(policies: &[Policy], notice: &str, category: &str) -> Vec<(&'static str, String)> {
        let mut programme = programme(Vec::new());
        programme.header.id = notice.to_owned();
        programme.header.province = "jiangsu".to_owned();
        basis(policies, &programme, category).into_iter().map(|(relation, _, area)| (relation.id(), area.id.clone())).collect()
    }

    #[test]
    fn an_area_is_cited_for_its_category_before_those_that_it_also_goes_with() {
        let areas = vec![area("1", "b", &["a", "c"], vec![]), area("2", "a", &[], vec![]), area("3", "c", &[], vec![])];
        let policies = [policy("jiangsu", areas.clone())];
        let of = |relation, id: &str| (relation, id.to_owned());
        assert_eq!(cited(&policies, "js", "a"), [of("main", "2"), of("also", "1")]);
        assert_eq!(cited(&policies, "js", "d"), []);
        assert_eq!(cited(&policies, "other", "a"), [], "the map is drawn for one notice");
        assert_eq!(cited(&[policy("jilin", areas)], "js", "a"), [], "and for one province");
    }

    #[test]
    fn other_notices_are_named_one_by_one() {
        let areas = vec![area("1", "a", &[], vec![target("other", "x")]), area("2", "a", &[], vec![target("third", "")])];
        let policies = [policy("jiangsu", areas)];
        assert_eq!(cited(&policies, "other", "x"), [("also", "1".to_owned())]);
        assert_eq!(cited(&policies, "other", "y"), []);
        assert_eq!(cited(&policies, "third", "y"), [("also", "2".to_owned())], "without a category it is all of them");
    }
}
