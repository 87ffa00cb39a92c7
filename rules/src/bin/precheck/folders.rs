//! Notice folders on a disk, laid over the built-in sources.

use preflight_rules::authoring::Sources;
use std::path::{Path, PathBuf};

/// Takes each path into the sources, in the place of what is built in: a notice folder, a vocabulary or policy folder or file, or a
/// folder that holds `notices/` and `vocabulary/`. Gives the paths of the files as they are shown in diagnostics.
pub fn load(paths: &[PathBuf], sources: &mut Sources) -> std::io::Result<Vec<String>> {
    let mut own = Vec::new();
    for path in paths {
        let before = own.len();
        one(path, sources, &mut own).map_err(|e| std::io::Error::other(format!("{}: {e}", path.display())))?;
        if own.len() == before {
            return Err(std::io::Error::other(format!("{}: 这里没有 .toml 文件 / there is no .toml file here", path.display())));
        }
    }
    Ok(own)
}

fn one(path: &Path, sources: &mut Sources, own: &mut Vec<String>) -> std::io::Result<()> {
    let full = path.canonicalize()?;
    let name = full.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    if full.is_file() {
        let parent = full.parent().and_then(Path::file_name).map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        return add(&full, path, &format!("{parent}/{name}"), sources, own);
    }
    if full.join("notices").is_dir() {
        for part in ["vocabulary", "policy"].iter().filter(|p| full.join(p).is_dir()) {
            one(&path.join(part), sources, own)?;
        }
        let mut notices: Vec<_> = std::fs::read_dir(full.join("notices"))?.collect::<Result<Vec<_>, _>>()?;
        notices.sort_by_key(std::fs::DirEntry::file_name);
        for notice in notices.iter().filter(|n| n.path().is_dir()) {
            one(&path.join("notices").join(notice.file_name()), sources, own)?;
        }
        return Ok(());
    }
    let prefix = if name == "vocabulary" || name == "policy" { format!("{name}/") } else { format!("notices/{name}/") };
    sources.remove(&prefix);
    // A notice folder brings the vocabulary that lies beside it.
    if let Some(house) = full.parent().and_then(Path::parent).filter(|_| prefix.starts_with("notices/")) {
        if house.join("vocabulary").is_dir() && full.parent().and_then(Path::file_name).is_some_and(|n| n == "notices") {
            sources.remove("vocabulary/");
            walk(&house.join("vocabulary"), &house.join("vocabulary"), "vocabulary/", sources, &mut Vec::new())?;
        }
    }
    walk(&full, path, &prefix, sources, own)
}

fn walk(folder: &Path, shown: &Path, prefix: &str, sources: &mut Sources, own: &mut Vec<String>) -> std::io::Result<()> {
    let mut entries: Vec<_> = std::fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    entries.sort_by_key(std::fs::DirEntry::file_name);
    for entry in entries {
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        if path.is_dir() {
            if name != "cases" {
                walk(&path, &shown.join(&name), &format!("{prefix}{name}/"), sources, own)?;
            }
        } else if name.ends_with(".toml") {
            add(&path, &shown.join(&name), &format!("{prefix}{name}"), sources, own)?;
        }
    }
    Ok(())
}

fn add(path: &Path, shown: &Path, key: &str, sources: &mut Sources, own: &mut Vec<String>) -> std::io::Result<()> {
    let bytes = std::fs::read(path)?;
    let shown = shown.to_string_lossy().replace('\\', "/");
    sources.add_at(key, &shown, String::from_utf8_lossy(&bytes));
    own.push(shown);
    Ok(())
}
