//! Writes the corpus with its native reports to the file given, for the comparison with wasm.

use preflight_tests::export::exported;
use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(path) = std::env::args_os().nth(1) else {
        eprintln!("usage: corpus-export FILE");
        return ExitCode::from(2);
    };
    let written = exported().and_then(|all| {
        let text = serde_json::to_string_pretty(&all).map_err(|e| e.to_string())?;
        std::fs::write(&path, text + "\n").map_err(|e| format!("{}: {e}", path.to_string_lossy()))?;
        Ok(all.len())
    });
    match written {
        Ok(count) => {
            println!("{count} cases written to {}", path.to_string_lossy());
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
