//! Reading `Cargo.lock`.

use anyhow::{bail, Context, Result};

/// The version at which `Cargo.lock` holds a package.
pub fn version_of(lock: &str, package: &str) -> Result<String> {
    let lock: toml::Table = lock.parse().context("Cargo.lock cannot be read")?;
    let packages = lock.get("package").and_then(toml::Value::as_array);
    let mut versions =
        packages.into_iter().flatten().filter(|entry| text(entry, "name") == Some(package)).filter_map(|entry| text(entry, "version"));
    match (versions.next(), versions.next()) {
        (Some(version), None) => Ok(version.to_owned()),
        (Some(_), Some(_)) => bail!("Cargo.lock holds several versions of {package}"),
        (None, _) => bail!("Cargo.lock holds no {package}"),
    }
}

fn text<'a>(entry: &'a toml::Value, key: &str) -> Option<&'a str> {
    entry.get(key).and_then(toml::Value::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"
version = 4

[[package]]
name = "wasm-bindgen"
version = "0.2.130"
dependencies = ["wasm-bindgen-macro"]

[[package]]
name = "wasm-bindgen-macro"
version = "0.2.130"

[[package]]
name = "syn"
version = "1.0.109"

[[package]]
name = "syn"
version = "2.0.100"
"#;

    #[test]
    fn a_package_is_found_by_its_whole_name() {
        assert_eq!(version_of(LOCK, "wasm-bindgen").unwrap(), "0.2.130");
    }

    #[test]
    fn absent_ambiguous_and_broken_are_errors() {
        assert!(version_of(LOCK, "wasm").is_err());
        assert!(version_of(LOCK, "syn").is_err());
        assert!(version_of("version = ", "syn").is_err());
    }
}
