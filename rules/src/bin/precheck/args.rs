//! The call.

use clap::{Parser, Subcommand, ValueEnum};
use preflight_rules::date::Date;
use preflight_rules::Lang;
use std::path::PathBuf;

/// 申报预检：逐条对照通知，看项目是否符合申报条件。
///
/// Checks a project against official notices, clause by clause, on this machine alone.
#[derive(Parser)]
#[command(name = "precheck", version, about, long_about)]
pub struct Args {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// The commands.
#[derive(Subcommand)]
pub enum Command {
    /// Check facts against notices · 逐条核对
    Check(Check),
    /// Suggest categories for a description · 按项目简介推荐类别
    Suggest(Suggest),
    /// Print the fact dictionary · 列出事实词典
    Facts(Facts),
    /// Print every clause of a notice or policy document and who decides it · 条款总账
    Ledger(Ledger),
    /// Check notice folders; exit 1 with diagnostics · 检查通知文件夹
    Lint(Lint),
    /// Compile notice folders into one file that a site or an embed loads · 编译成一个通知文件
    Compile(Compile),
    /// Print what is in such a file · 查看通知文件
    Inspect(Inspect),
}

/// Options of `check`.
#[derive(clap::Args)]
#[command(after_help = "FACTS.json: one object, fact name → value (see `precheck facts`). Money in 万元 as a decimal string or number; \
dates \"YYYY-MM-DD\", months \"YYYY-MM\"; null or absent means unknown.\n\
Exit status: 0 assessed, 2 the facts cannot be used (every problem is listed).")]
pub struct Check {
    /// Only this notice (repeatable); without it, all
    #[arg(long, value_name = "ID")]
    pub notice: Vec<String>,
    /// Take this category instead of the category fact
    #[arg(long, value_name = "ID")]
    pub category: Option<String>,
    /// The day the calendar is read on; never changes a verdict [default: today in Beijing]
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub as_of: Option<Date>,
    /// Language of the text
    #[arg(long, value_enum, default_value_t = Language::Zh)]
    pub lang: Language,
    /// Text for people or JSON for machines
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// Facts file, or - for standard input
    #[arg(value_name = "FACTS.json")]
    pub facts: PathBuf,
}

/// Options of `suggest`.
#[derive(clap::Args)]
pub struct Suggest {
    /// Only categories of this notice
    #[arg(long, value_name = "ID")]
    pub notice: Option<String>,
    /// Language of the text
    #[arg(long, value_enum, default_value_t = Language::Zh)]
    pub lang: Language,
    /// Text for people or JSON for machines
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// File with the description, or - for standard input
    #[arg(value_name = "FILE", default_value = "-")]
    pub file: PathBuf,
}

/// Options of `facts`.
#[derive(clap::Args)]
pub struct Facts {
    /// Only facts that this notice reads
    #[arg(long, value_name = "ID")]
    pub notice: Option<String>,
    /// Language of the text
    #[arg(long, value_enum, default_value_t = Language::Zh)]
    pub lang: Language,
    /// Text for people or JSON for machines
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
}

/// Options of `ledger`.
#[derive(clap::Args)]
pub struct Ledger {
    /// A notice or policy document: js2021, jl761, js2023, js2014, js125
    #[arg(value_name = "NOTICE")]
    pub document: String,
    /// Language of the text
    #[arg(long, value_enum, default_value_t = Language::Zh)]
    pub lang: Language,
    /// Text for people or JSON for machines
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
}

/// Options of `lint`.
#[derive(clap::Args)]
#[command(after_help = "Exit status: 0 no error, 1 errors, 2 nothing to check.\n\
--deep decides, for every guard, over all facts within their bounds: categories that nobody can satisfy, cases that are never first,\n\
clauses that never decide, figures out of reach, questions that nothing depends on, cases that only their order keeps apart.\n\
LANGUAGE.md tells how; DIAGNOSTICS.md lists the codes (05..).")]
pub struct Lint {
    /// Also analyse the rules exhaustively; takes seconds · 穷尽分析规则
    #[arg(long)]
    pub deep: bool,
    /// Notice folders, vocabulary or policy folders or files, or a folder that holds notices/ and vocabulary/
    #[arg(value_name = "PATH", required = true)]
    pub paths: Vec<PathBuf>,
}

/// Options of `compile`.
#[derive(clap::Args)]
#[command(
    after_help = "The file holds the notices in both languages, with the policy documents that name them. It has the version of this program's\n\
stored form and its own SHA-256; a page of another version refuses it and says so. docs/local-notices.md tells how to serve it.\n\
Exit status: 0 written, 1 the notices have errors, 2 nothing to compile, or it cannot be written."
)]
pub struct Compile {
    /// Where to write it; what is there is replaced once everything is written
    #[arg(short, long, value_name = "FILE")]
    pub output: PathBuf,
    /// Put the built-in notices in as well; one of the same id gives way
    #[arg(long)]
    pub with_built_in: bool,
    /// Notice folders, or a folder that holds notices/ and vocabulary/
    #[arg(value_name = "PATH", required = true)]
    pub paths: Vec<PathBuf>,
}

/// Options of `inspect`.
#[derive(clap::Args)]
#[command(after_help = "Exit status: 0 a page of this version takes the file, 2 it does not (and why).")]
pub struct Inspect {
    /// A file that `compile` made
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
}

/// Language of the output.
#[derive(Clone, Copy, ValueEnum)]
pub enum Language {
    /// 简体中文
    Zh,
    /// English
    En,
}

impl From<Language> for Lang {
    fn from(language: Language) -> Lang {
        match language {
            Language::Zh => Lang::Zh,
            Language::En => Lang::En,
        }
    }
}

/// Shape of the output.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people
    Text,
    /// For machines
    Json,
}

fn date(text: &str) -> Result<Date, String> {
    Date::parse(text).ok_or_else(|| "a day is wanted: YYYY-MM-DD".to_owned())
}
