//! The command line `precheck`.
mod lint;
fn main() {
    let paths: Vec<std::path::PathBuf> = std::env::args().skip(2).map(Into::into).collect();
    match lint::lint(&paths, false) {
        Ok(l) => { println!("{}", l.text); println!("{} errors, {} warnings", l.errors, l.warnings); std::process::exit(i32::from(l.errors > 0)); }
        Err(e) => { eprintln!("{e}"); std::process::exit(2) }
    }
}
