//! The checker in the pages of others: real hosts on origins of their own, kind and hostile. `docs/threats.md` names these journeys.

mod bureau;
mod consent;
mod fake;
mod keyboard;
mod library;
mod policy;
mod prefill;
mod secret;
mod size;
mod storage;
mod strangers;
mod strip;
mod surroundings;
mod ways;
