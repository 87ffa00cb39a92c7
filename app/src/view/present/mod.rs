//! From the state to view models: every word, order and tone is settled here, and can be tested without a browser.

mod assessment;
mod cell;
mod field;
mod finding;
mod pack;
mod page;
mod section;
mod verdict;
mod widget;

pub use field::{FieldView, Status};
pub use finding::{FindingView, RemedyView};
pub use pack::{AsOfView, ContactView, DateView, MaterialView, NotHeldView, PackView, RouteView, WindowView};
pub use page::{page, BodyView, NoticeView, PageView};
pub use section::{ComputedView, SectionView};
pub use verdict::{Count, NextFact, VerdictView};
pub use widget::{Mode, OptionView, RowView, TableView, UnitView, Widget};
