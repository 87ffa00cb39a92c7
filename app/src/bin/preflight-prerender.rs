//! Writes the pages of the site as they stand before anything runs: `preflight-prerender TEMPLATE OUT [--base-url URL]`.

use preflight_app::prerender::{privacy, site, Base};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const USAGE: &str = "\
Usage: preflight-prerender TEMPLATE OUT [--base-url URL]

  TEMPLATE        the finished index.html of a release build
  OUT             the folder that the pages are written to; files of their names are replaced
  --base-url URL  where the site will be (https://example.org/preflight/): whole addresses, sitemap.xml, robots.txt";

/// What is asked for.
struct Told {
    template: PathBuf,
    out: PathBuf,
    base: Option<Base>,
}

fn main() -> ExitCode {
    let told = match told(std::env::args().skip(1)) {
        Ok(Some(told)) => told,
        Ok(None) => {
            println!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        Err(why) => {
            eprintln!("{why}\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match write(&told) {
        Ok(pages) => {
            println!("{pages} files are in {}", told.out.display());
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

/// Reads the command line; nothing when the usage is asked for.
fn told(args: impl Iterator<Item = String>) -> Result<Option<Told>, String> {
    let (mut paths, mut base) = (Vec::new(), None);
    let mut args = args;
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--help" | "-h" => return Ok(None),
            "--base-url" => {
                let url = args.next().ok_or("--base-url needs an address")?;
                base = Some(Base::read(&url).map_err(|e| e.to_string())?);
            }
            option if option.starts_with('-') => return Err(format!("there is no option `{option}`")),
            _ => paths.push(PathBuf::from(arg)),
        }
    }
    match <[PathBuf; 2]>::try_from(paths) {
        Ok([template, out]) => Ok(Some(Told { template, out, base })),
        Err(paths) => Err(format!("a template and a folder are needed, and {} paths were given", paths.len())),
    }
}

/// Makes every page before the first is written, so that a template which does not fit leaves the folder as it was.
fn write(told: &Told) -> Result<usize, String> {
    let failed = |what: &str, path: &Path, why: std::io::Error| format!("cannot {what} {}: {why}", path.display());
    let template = std::fs::read_to_string(&told.template).map_err(|e| failed("read", &told.template, e))?;
    let in_template = |e| format!("{}: {e}", told.template.display());
    let mut files = site(&template, told.base.as_ref()).map_err(in_template)?;
    files.extend(privacy::pages(&template).map_err(in_template)?);
    std::fs::create_dir_all(&told.out).map_err(|e| failed("make", &told.out, e))?;
    for file in &files {
        let path = told.out.join(&file.name);
        std::fs::write(&path, &file.text).map_err(|e| failed("write", &path, e))?;
    }
    Ok(files.len())
}
