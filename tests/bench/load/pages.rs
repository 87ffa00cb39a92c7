//! What is opened, and how each page is asked whether it answers.

/// A page to be measured.
pub struct Page {
    /// How the table calls it.
    pub name: &'static str,
    /// The file that must be there.
    pub file: &'static str,
    /// What is opened, below the site.
    pub address: &'static str,
    /// A function of the browser that does something as a visitor would, and says whether the page took it. Called every frame.
    pub answers: &'static str,
}

/// A word typed into the description is taken: the same word among those to pick is pressed by it.
const DESCRIPTION: &str = "() => {
    const field = document.querySelector('[data-testid=describe]');
    const word = document.querySelector('[data-testid=cues] button[aria-pressed]');
    if (!field || !word) return false;
    if (word.getAttribute('aria-pressed') === 'true') return true;
    field.value = word.textContent;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    return false;
}";

/// An amount that is too small gives its verdict.
const VERDICT: &str = "() => {
    if (document.querySelector('[data-testid=outcome]')?.dataset.outcome === 'blocked') return true;
    const field = document.querySelector('[data-testid=field-total_investment_wan]');
    if (!field) return false;
    field.value = '480';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    return false;
}";

/// The button for large type works.
const BUTTON: &str = "() => {
    if (document.documentElement.dataset.look === 'large') return true;
    document.querySelector('[data-testid=look]')?.click();
    return false;
}";

/// All of them.
pub const ALL: &[Page] = &[
    Page { name: "start page", file: "index.html", address: "", answers: DESCRIPTION },
    Page { name: "link to a question", file: "index.html", address: "#/js2021/digital_economy/investment", answers: VERDICT },
    Page { name: "page of a category", file: "js2021.digital_economy.html", address: "js2021.digital_economy.html", answers: BUTTON },
];
