// While a program runs, the copy that lies in the page for browsers that save it is hidden: the styles hide the element as soon as
// it is defined, and no copy of the page has it defined before the program runs in it again.

/** A program runs. */
export function hide() {
  if (!customElements.get("preflight-snapshot")) customElements.define("preflight-snapshot", class extends HTMLElement {});
}
