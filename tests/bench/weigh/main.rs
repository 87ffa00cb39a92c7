//! What each crate takes of compiled code that still has its names: `weigh FILE.wasm`.
//!
//! A function is counted to the crate that its name begins with; one that is written for a type (`<T as Trait>::f`), to the type's
//! crate, or to the trait's when the type is of the standard library. Generic code of the standard library is therefore the standard
//! library's, whoever asked for it. Data has no names: it is mostly the notices.

mod names;

use std::collections::BTreeMap;
use std::ops::Range;
use std::process::ExitCode;
use wasmparser::{BinaryReaderError, KnownCustom, Name, Parser, Payload};

/// Bytes of each function's body, in their order.
type Bodies = Vec<usize>;

/// Names of functions by their number, imports included.
type Names = BTreeMap<u32, String>;

fn main() -> ExitCode {
    let Some(path) = std::env::args().nth(1) else {
        eprintln!("Usage: weigh FILE.wasm");
        return ExitCode::from(2);
    };
    let told = std::fs::read(&path).map_err(|e| e.to_string()).and_then(|bytes| table(&bytes).map_err(|e| e.to_string()));
    match told {
        Ok(table) => {
            print!("{table}");
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("{path}: {why}");
            ExitCode::FAILURE
        }
    }
}

/// The table: bytes, share of everything but the names, and whose they are.
fn table(bytes: &[u8]) -> Result<String, BinaryReaderError> {
    let module = Module::read(bytes)?;
    let mut of: BTreeMap<String, usize> = BTreeMap::new();
    let mut nameless = 0;
    for (number, size) in module.bodies.iter().enumerate() {
        match module.names.get(&(module.imported + number as u32)) {
            Some(name) => *of.entry(names::owner(name)).or_default() += size,
            None => nameless += size,
        }
    }
    let code: usize = module.bodies.iter().sum();
    let whole = bytes.len() - module.named;
    let mut rows: Vec<(String, usize)> = of.into_iter().collect();
    rows.push(("(code without a name)".to_owned(), nameless));
    rows.push(("(data)".to_owned(), module.data));
    rows.push(("(tables, types, the rest)".to_owned(), whole - code - module.data));
    rows.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    rows.retain(|(_, size)| *size > 0);
    let mut out = format!("{:>9} {:>7}\n", "bytes", "share");
    for (name, size) in rows.iter().chain(&[("= without names".to_owned(), whole)]) {
        out.push_str(&format!("{size:>9} {:>6.2}%  {name}\n", *size as f64 * 100.0 / whole as f64));
    }
    Ok(out)
}

/// What counts of a module.
#[derive(Default)]
struct Module {
    bodies: Bodies,
    names: Names,
    imported: u32,
    data: usize,
    /// Bytes that the names take.
    named: usize,
}

impl Module {
    fn read(bytes: &[u8]) -> Result<Module, BinaryReaderError> {
        let mut module = Module::default();
        for payload in Parser::new(0).parse_all(bytes) {
            match payload? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        module.imported += u32::from(matches!(import?.ty, wasmparser::TypeRef::Func(_)));
                    }
                }
                Payload::CodeSectionEntry(body) => module.bodies.push(length(body.range())),
                Payload::DataSection(data) => module.data = length(data.range()),
                Payload::CustomSection(custom) => {
                    if let KnownCustom::Name(parts) = custom.as_known() {
                        module.named += length(custom.range());
                        for part in parts {
                            if let Name::Function(map) = part? {
                                for naming in map {
                                    let naming = naming?;
                                    module.names.insert(naming.index, naming.name.to_owned());
                                }
                            }
                        }
                    }
                }
                _ => {}
            }
        }
        Ok(module)
    }
}

fn length(range: Range<u64>) -> usize {
    (range.end - range.start) as usize
}
