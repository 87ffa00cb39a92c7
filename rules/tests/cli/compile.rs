//! `compile` and `inspect`: a folder becomes one file that says what it is, and only a file that a page would take is one.

use crate::house::{changed, copied, tiny};
use crate::run::{precheck, scratch};
use preflight_rules::authoring::{compile, embedded};
use preflight_rules::local;
use std::path::{Path, PathBuf};

/// A copy of js2023 with another title, compiled; with where the file lies and what was printed.
fn local_notice(name: &str, more: &[&str]) -> (PathBuf, String) {
    let folder = copied(name, "js2023");
    changed(&folder.join("notice.toml"), "2023年度江苏省", "2023年度江苏省（某市）");
    let file = scratch(&format!("{name}-out")).join("city.notices");
    let mut args = vec!["compile"];
    args.extend(more);
    let (from, to) = (folder.to_string_lossy().into_owned(), file.to_string_lossy().into_owned());
    args.extend([from.as_str(), "-o", &to]);
    let run = precheck(&args);
    assert_eq!((run.status, run.err.as_str()), (Some(0), ""), "{}", run.out);
    (file, run.out)
}

fn built_in_hash(id: &str) -> String {
    compile(&embedded()).library.programme(id).expect("a built-in notice").rules_hash().to_owned()
}

#[test]
fn a_folder_becomes_a_file_that_is_read_back() {
    let (file, out) = local_notice("compile", &[]);
    let bytes = std::fs::read(&file).expect("the file");
    let read = local::read(&bytes).expect("a notice file");
    let [notice] = read.library.programmes() else { panic!("only the notice of the folder") };
    assert!(notice.header().title.zh.contains("（某市）") && read.library.has_english());
    assert_ne!(notice.rules_hash(), built_in_hash("js2023"), "another text is another notice");
    for said in [&*file.to_string_lossy(), &bytes.len().to_string(), &read.sum, "js2023 2023", notice.rules_hash(), "js2014"] {
        assert!(out.contains(said), "{said} in {out}");
    }
    assert_eq!(read.library.policies().iter().map(|p| p.id.as_str()).collect::<Vec<_>>(), ["js2014"], "what names the notice");
    let beside: Vec<_> = std::fs::read_dir(file.parent().expect("a folder")).expect("a folder").collect();
    assert_eq!(beside.len(), 1, "nothing is left beside it: {beside:?}");
    let again = precheck(&["inspect", &file.to_string_lossy()]);
    assert_eq!((again.status, again.out, again.err.as_str()), (Some(0), out, ""), "inspect says what compile said");
}

#[test]
fn a_notice_compiled_alone_is_the_one_that_is_built_in() {
    let file = scratch("same").join("same.notices");
    let run = precheck(&["compile", "notices/js2023", "-o", &file.to_string_lossy()]);
    assert!(run.out.contains(&built_in_hash("js2023")), "{}{}", run.out, run.err);
}

#[test]
fn with_the_built_in_notices_one_of_the_same_id_gives_way() {
    let (file, out) = local_notice("compile-with", &["--with-built-in"]);
    let read = local::read(&std::fs::read(file).expect("the file")).expect("a notice file");
    let ids: Vec<&str> = read.library.programmes().iter().map(|p| p.header().id.as_str()).collect();
    assert_eq!(ids, ["jl761", "js2021", "js2023"]);
    assert!(read.library.programme("js2023").is_some_and(|p| p.header().title.zh.contains("（某市）")));
    assert!(out.contains(&built_in_hash("js2021")) && !out.contains(&built_in_hash("js2023")), "{out}");
}

#[test]
fn mistakes_are_told_and_nothing_is_written() {
    let folder = copied("compile-mistakes", "js2023");
    changed(&folder.join("calendar.toml"), "2023-", "2023-13-");
    let file = scratch("compile-mistakes-out").join("city.notices");
    std::fs::write(&file, "what was there").expect("a file");
    let run = precheck(&["compile", &folder.to_string_lossy(), "-o", &file.to_string_lossy()]);
    assert_eq!((run.status, run.out.as_str()), (Some(1), ""), "{}", run.err);
    assert!(run.err.contains("E0206") && run.err.contains("calendar.toml"), "{}", run.err);
    assert_eq!(std::fs::read(&file).expect("the file"), b"what was there");
}

#[test]
fn calls_that_lead_nowhere_are_refused() {
    let out = scratch("compile-nowhere").join("a.notices");
    let out = out.to_string_lossy();
    for args in [["compile", "notices/js1999", "-o", &out], ["compile", "vocabulary", "-o", &out], ["compile", "notices/js2023", "-o", "/"]]
    {
        let run = precheck(&args);
        assert_eq!((run.status, run.out.as_str()), (Some(2), ""), "{args:?}");
        assert!(!run.err.is_empty() && !run.err.contains("panicked"), "{args:?}: {}", run.err);
    }
    assert!(!Path::new(&*out).exists());
}

#[test]
fn inspect_says_what_is_wrong_in_both_languages() {
    let (file, _) = local_notice("inspect", &[]);
    let good = std::fs::read(&file).expect("the file");
    let spoiled = |name: &str, bytes: &[u8]| {
        let path = file.with_file_name(name);
        std::fs::write(&path, bytes).expect("a spoiled file");
        let run = precheck(&["inspect", &path.to_string_lossy()]);
        assert_eq!((run.status, run.out.as_str()), (Some(2), ""), "{name}: {}", run.err);
        run.err
    };
    let (mut flipped, mut newer) = (good.clone(), good.clone());
    flipped[good.len() / 2] ^= 1;
    newer[16] += 1;
    for (name, bytes, zh, en) in [
        ("other", &b"hello"[..], "不是本程序的通知文件", "no notice file"),
        ("cut", &good[..good.len() - 1], "不完整", "cut off"),
        ("flipped", &flipped, "校验值不符", "does not fit"),
        ("newer", &newer, "4 / 3", "another format"),
        ("large", &vec![b'p'; 4_000_001], "太大", "too large"),
    ] {
        let told = spoiled(name, bytes);
        assert!(told.contains(zh) && told.contains(en), "{name}: {told}");
    }
}

/// What a page of this version reads is fixed by what files of this version hold. Where this fails, the stored form has changed:
/// raise `FORMAT`, so that older files are refused by name instead of being misread, and put the new sum here.
#[test]
fn a_changed_form_has_a_new_version() {
    let house = tiny("compile-tiny");
    let file = house.join("tiny.notices");
    let run = precheck(&["compile", &house.join("notices/tiny").to_string_lossy(), "-o", &file.to_string_lossy()]);
    assert_eq!((run.status, run.err.as_str()), (Some(0), ""));
    let read = local::read(&std::fs::read(file).expect("the file")).expect("a notice file");
    assert_eq!((local::VERSION, read.sum.as_str()), (3, "70606ee4e8df61258b1ee01f48824b02e852d40a4ff060ed5a39beb61ff265f3"));
}

#[test]
fn what_there_is_to_mind_is_told_and_keeps_no_notice_from_being_written() {
    let house = tiny("compile-warned");
    changed(&house.join("notices/tiny/categories.toml"), "zh = [\"农场\"]", "zh = []");
    let file = scratch("compile-warned-out").join("tiny.notices");
    let run = precheck(&["compile", &house.join("notices/tiny").to_string_lossy(), "-o", &file.to_string_lossy()]);
    assert_eq!(run.status, Some(0), "{}", run.err);
    assert!(run.err.starts_with("warning[W0401]") && run.out.contains("tiny 2021"), "{}{}", run.err, run.out);
    let read = local::read(&std::fs::read(file).expect("the file")).expect("a notice file");
    assert!(read.library.programme("tiny").is_some());
}

#[test]
fn the_parts_that_a_page_loads_are_written_into_a_folder() {
    let folder = scratch("parts");
    let run = std::process::Command::new(env!("CARGO_BIN_EXE_library-parts")).arg(&folder).output().expect("it can be started");
    assert!(run.status.success() && run.stderr.is_empty(), "{}", String::from_utf8_lossy(&run.stderr));
    let parts = compile(&embedded()).library.parts();
    for (name, bytes) in [("first.bin", parts.first), ("english.bin", parts.english), ("policy.bin", parts.policy)] {
        assert_eq!(std::fs::read(folder.join(name)).ok(), Some(bytes), "{name}");
    }
    let nowhere = std::process::Command::new(env!("CARGO_BIN_EXE_library-parts")).output().expect("it can be started");
    assert!(!nowhere.status.success() && String::from_utf8_lossy(&nowhere.stderr).contains("usage: library-parts FOLDER"));
}
