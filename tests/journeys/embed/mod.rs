//! The checker in the pages of others: real hosts on origins of their own, kind and hostile. `docs/threats.md` names these journeys.

mod bureau;
mod fake;
mod policy;
mod size;
mod strangers;
mod ways;
