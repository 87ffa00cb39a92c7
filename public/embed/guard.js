// Nobody agrees by accident: the button that gives something away counts only when it was there to be seen, uncovered and at rest, for a
// moment before it was pressed. A page that lays something over the frame, or moves it under the pointer, gains nothing.

const BUTTON = "[data-consent='agree']";
/** How long it must have been seen, in milliseconds. */
export const REST = 700;

const root = document.documentElement;
/** The button that is watched, since when it is seen, and where. */
let button, since, place;

const where = () => {
  const { x, y, width, height } = button.getBoundingClientRect();
  return `${x} ${y} ${width} ${height}`;
};

const options = { threshold: [0, 0.99, 1], trackVisibility: true, delay: 100 };
const eye = new IntersectionObserver((entries) => {
  for (const { target, intersectionRatio, isVisible } of entries) {
    if (target !== button) continue;
    // Where browsers do not know what covers what, what they do know must do.
    const seen = intersectionRatio >= 0.99 && isVisible !== false;
    since = seen ? (since ?? performance.now()) : undefined;
    place = where();
  }
}, options);

/** Begins to watch a button, or to watch it anew. */
function watch(found) {
  if (button) eye.unobserve(button);
  button = found;
  since = undefined;
  if (button) eye.observe(button);
}

/** Takes up the button when it appears. */
function find() {
  const found = document.querySelector(BUTTON) ?? undefined;
  if (found !== button) watch(found);
}

function onClick(event) {
  const pressed = event.target.closest?.(BUTTON);
  if (!pressed) return;
  const rested = since !== undefined && performance.now() - since >= REST;
  if (event.isTrusted && pressed === button && rested && place === where()) {
    delete root.dataset.covered;
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  root.dataset.covered = "";
  // Whoever presses once more after a moment may well mean it.
  watch(pressed);
}

/** Begins to watch. Before any other listener of the page. */
export function guard() {
  addEventListener("click", onClick, true);
  new MutationObserver(find).observe(root, { childList: true, subtree: true });
}
