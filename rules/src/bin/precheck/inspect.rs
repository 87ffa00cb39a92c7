//! `precheck inspect FILE`: what is in a compiled notice file, and whether a page of this version takes it.

use crate::args::Inspect;
use crate::{input, Done};
use preflight_rules::authoring::rules_hash;
use preflight_rules::local::{self, Local, Refusal};
use std::fmt::Write as _;
use std::path::Path;

/// Reads a file as a page does.
pub fn run(options: &Inspect) -> Done {
    let bytes = match input::read(&options.file, local::MOST_BYTES) {
        Ok(bytes) => bytes,
        Err(message) => return Done::refused(message),
    };
    let read = match local::read(&bytes) {
        Ok(read) => read,
        Err(refusal) => return Done::refused(refused(&options.file, &refusal)),
    };
    // The sum holds the file together; what a notice says of itself is another matter.
    let forged = read.library.programmes().iter().find(|p| rules_hash(p) != p.rules_hash());
    match forged {
        Some(p) => {
            let id = &p.header().id;
            Done::refused(format!(
                "{}: {id} 的规则校验值不是它的内容的 / the rules hash of {id} is not that of its content\n",
                options.file.display()
            ))
        }
        None => Done::ok(told(&options.file, bytes.len(), &read)),
    }
}

/// A file that is taken: size, sum, version, notices with the hashes of their rules, policy documents.
pub fn told(path: &Path, size: usize, read: &Local) -> String {
    let mut out = String::new();
    let _ = writeln!(out, "{}", path.display());
    let _ = writeln!(out, "  大小 / size    {size}");
    let _ = writeln!(out, "  SHA-256        {}", read.sum);
    let _ = writeln!(out, "  格式 / format  {} (precheck {})", local::VERSION, env!("CARGO_PKG_VERSION"));
    for p in read.library.programmes() {
        let header = p.header();
        let _ = writeln!(out, "  通知 / notice  {} {} {} {}", header.id, header.edition, p.rules_hash(), header.title.zh);
    }
    for policy in read.library.policies() {
        let _ = writeln!(out, "  政策 / policy  {} {}", policy.id, policy.title.zh);
    }
    out
}

/// A file that is not taken: why, and what to do.
pub fn refused(path: &Path, why: &Refusal) -> String {
    let (say, mend) = (why.say(), why.mend());
    format!("{}: {}{}\n{} {}\n", path.display(), say.zh, mend.zh, say.en, mend.en)
}
