//! Every direct dependency is accounted for.

use crate::source::root;
use preflight_tests::Misses;
use std::collections::BTreeSet;

/// The tables of a manifest that name dependencies.
const TABLES: [&str; 3] = ["dependencies", "dev-dependencies", "build-dependencies"];

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
}

/// The crates that the manifests of the workspace name, but for its own.
fn named() -> BTreeSet<String> {
    let workspace: toml::Table = read("Cargo.toml").parse().expect("a manifest");
    let members = workspace["workspace"]["members"].as_array().expect("members");
    let mut names = BTreeSet::new();
    for member in members.iter().filter_map(toml::Value::as_str) {
        let manifest: toml::Table = read(&format!("{member}/Cargo.toml")).parse().expect("a manifest");
        let tables = TABLES.iter().filter_map(|table| manifest.get(*table)?.as_table());
        names.extend(tables.flat_map(toml::Table::keys).filter(|name| !name.starts_with("preflight-")).cloned());
    }
    names
}

#[test]
fn every_direct_dependency_has_a_row_and_the_other_way_round() {
    let page = read("docs/dependencies.md");
    let cells = |line: &str| -> Vec<String> { line.trim_matches('|').split(" | ").map(|cell| cell.trim().to_owned()).collect() };
    let rows: Vec<Vec<String>> =
        page.lines().filter(|line| line.starts_with("| ")).map(cells).filter(|row| row[0] != "Crate" && row[0] != "---").collect();
    let mut misses = Misses::new();
    let listed: BTreeSet<String> = rows.iter().map(|row| row[0].clone()).collect();
    named().difference(&listed).for_each(|name| misses.note(format!("{name} has no row in docs/dependencies.md")));
    listed.difference(&named()).for_each(|name| misses.note(format!("{name} has a row and is in no Cargo.toml")));
    for row in &rows {
        misses.unless(row.len() == 4 && row.iter().all(|cell| cell.len() > 2), format!("{}: what for, how much, instead of what?", row[0]));
    }
    misses.unless(rows.len() == listed.len(), "a crate has two rows".to_owned());
    misses.finish("docs/dependencies.md and the manifests name the same crates");
}

#[test]
fn every_crate_of_the_lock_file_comes_from_the_registry() {
    let lock: toml::Table = read("Cargo.lock").parse().expect("a lock file");
    let packages = lock["package"].as_array().expect("packages");
    let text = |package: &toml::Value, key: &str| package.get(key).and_then(toml::Value::as_str).unwrap_or_default().to_owned();
    for package in packages
        .iter()
        .filter(|package| !["xtask"].contains(&text(package, "name").as_str()) && !text(package, "name").starts_with("preflight-"))
    {
        assert!(text(package, "source").starts_with("registry+") && text(package, "checksum").len() == 64, "{package:?}");
    }
}
