//! How many clauses have each verdict, as one bar with its legend.

use super::scale::{percent, WIDTH};
use preflight_html::html;
use yew::Html;

/// One verdict with how many clauses have it: id, sign, word, count.
pub type Count = (&'static str, &'static str, &'static str, usize);

/// The bar of verdict counts with its legend; the legend is text, the bar only repeats it.
pub fn meter(counts: &[Count]) -> Html {
    let total: usize = counts.iter().map(|(.., count)| count).sum();
    let mut before = 0;
    let parts = counts.iter().filter(|(.., count)| *count > 0).map(|(id, _, _, count)| {
        let at = |n: usize| (n * WIDTH as usize / total.max(1)) as i32;
        let (from, to) = (at(before), at(before + count));
        before += count;
        // A little air between neighbours, so that they differ without colour too.
        let width = (to - from - 4).max(2);
        html! { <rect class={format!("meter__part meter__part--{id}")} x={percent(from)} width={percent(width)} y="0" height="8" /> }
    });
    html! {
        <>
            <svg class="meter" width="100%" height="8" aria-hidden="true" focusable="false">{ for parts }</svg>
            <ul class="counts">
                { for counts.iter().map(|(id, sign, word, count)| html! {
                    <li class={format!("counts__item counts__item--{id}")}><span aria-hidden="true">{ *sign }</span>{ " " }{ *word }{ " " }<b class="num">{ *count }</b></li>
                }) }
            </ul>
        </>
    }
}
