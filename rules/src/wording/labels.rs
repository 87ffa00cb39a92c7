//! Words for the closed lists.

use crate::fact::{Change, Section};
use crate::programme::{ClauseKind, DateRole, Ledger, Verdict};
use crate::report::{MaterialStatus, Outcome, WindowState};
use crate::text::Lang;

/// A verdict in a word or two.
pub fn verdict(verdict: Verdict, lang: Lang) -> &'static str {
    let (zh, en) = match verdict {
        Verdict::Pass => ("符合", "met"),
        Verdict::Fail => ("不符", "not met"),
        Verdict::FailFixable => ("待补正", "to be mended"),
        Verdict::Warn => ("有疑", "doubtful"),
        Verdict::Need => ("待补充", "facts missing"),
        Verdict::NotApplicable => ("不适用", "not applicable"),
        Verdict::Info => ("提示", "note"),
        Verdict::Todo => ("待备", "to prepare"),
        Verdict::Attested => ("已声明", "declared"),
    };
    lang.pick(zh, en)
}

/// The overall result, never “you will pass” (R12).
pub fn outcome(outcome: Outcome, lang: Lang) -> &'static str {
    let (zh, en) = match outcome {
        Outcome::Ready => ("未发现不符", "no conflict found"),
        Outcome::Fixable => ("有待补正", "to be mended"),
        Outcome::Incomplete => ("信息不全", "facts missing"),
        Outcome::Blocked => ("有硬性不符", "conflict found"),
    };
    lang.pick(zh, en)
}

/// When something can be changed.
pub fn change(change: Change, lang: Lang) -> &'static str {
    let (zh, en) = match change {
        Change::BeforeDeadline => ("截止前可改", "before the deadline"),
        Change::NextRound => ("下一轮", "next round"),
        Change::Never => ("无法改变", "cannot be changed"),
    };
    lang.pick(zh, en)
}

/// What a clause is.
pub fn clause_kind(kind: ClauseKind, lang: Lang) -> &'static str {
    let (zh, en) = match kind {
        ClauseKind::HardCheck => ("硬性条件", "hard condition"),
        ClauseKind::Attestation => ("声明事项", "declaration"),
        ClauseKind::Material => ("材料", "material"),
        ClauseKind::Discretionary => ("评审事项", "for reviewers"),
        ClauseKind::Routing => ("渠道", "route"),
        ClauseKind::Deadline => ("期限", "deadline"),
        ClauseKind::Preference => ("鼓励优先", "preference"),
        ClauseKind::Exclusion => ("排除情形", "exclusion"),
        ClauseKind::Process => ("主管部门程序", "bureau procedure"),
        ClauseKind::Benefit => ("支持措施", "benefit"),
        ClauseKind::Background => ("背景", "background"),
    };
    lang.pick(zh, en)
}

/// Who decides a clause.
pub fn ledger(ledger: Ledger, lang: Lang) -> &'static str {
    let (zh, en) = match ledger {
        Ledger::Machine => ("本工具判定", "decided by this tool"),
        Ledger::Attested => ("申请人声明", "declared by the applicant"),
        Ledger::Experts => ("专家评审", "judged by reviewers"),
        Ledger::Bureau => ("主管部门掌握", "known to the bureau"),
        Ledger::None => ("非条件", "not a condition"),
    };
    lang.pick(zh, en)
}

/// Whether a material is at hand.
pub fn material_status(status: MaterialStatus, lang: Lang) -> &'static str {
    let (zh, en) = match status {
        MaterialStatus::Todo => ("待备", "to prepare"),
        MaterialStatus::Held => ("已备", "held"),
        MaterialStatus::NotNeeded => ("无需", "not needed"),
    };
    lang.pick(zh, en)
}

/// Where a window stands.
pub fn window_state(state: WindowState, lang: Lang) -> &'static str {
    let (zh, en) = match state {
        WindowState::Upcoming => ("未开始", "not yet open"),
        WindowState::Open => ("开放中", "open"),
        WindowState::Closed => ("已截止", "closed"),
        WindowState::Unknown => ("未明", "not stated"),
    };
    lang.pick(zh, en)
}

/// Where a date of the calendar stands; one that is nobody's window to file in is not open but ahead or past.
pub fn date_state(role: DateRole, state: WindowState, lang: Lang) -> &'static str {
    let (zh, en) = match (role, state) {
        (DateRole::Window, _) | (_, WindowState::Unknown) => return window_state(state, lang),
        (_, WindowState::Upcoming) => ("未到", "ahead"),
        (_, WindowState::Open) => ("进行中", "under way"),
        (_, WindowState::Closed) => ("已过", "past"),
    };
    lang.pick(zh, en)
}

/// A part of the task list.
pub fn section(section: Section, lang: Lang) -> &'static str {
    let (zh, en) = match section {
        Section::Category => ("计划与类别", "Programme and category"),
        Section::Unit => ("申报单位", "Applicant"),
        Section::Project => ("项目", "Project"),
        Section::Investment => ("投资", "Investment"),
        Section::Schedule => ("进度", "Schedule"),
        Section::Cooperation => ("合作与权属", "Partners and ownership"),
        Section::Specifics => ("专项条件", "Programme specifics"),
        Section::Documents => ("材料与声明", "Documents and declarations"),
    };
    lang.pick(zh, en)
}
