// How tall the content is. The inner wrapper is measured and never the page, which is as tall as the frame already is: so the frame
// shrinks again, and nothing grows without end.

/** The height of what the page shows, in whole pixels. */
export function height() {
  const app = document.getElementById("app");
  if (!app) return 0;
  const below = parseFloat(getComputedStyle(app).marginBottom) || 0;
  return Math.max(0, Math.ceil(app.getBoundingClientRect().bottom + scrollY + below));
}

/** Tells the height whenever it changes, at once and once a frame at most; the function it gives tells it anew. */
export function watch(tell) {
  let last;
  const look = () => {
    const now = height();
    if (now && now !== last) tell((last = now));
  };
  const observer = new ResizeObserver(look);
  const begin = () => {
    // The body is as tall as what is in it, whichever element that is.
    observer.observe(document.body);
    document.fonts?.ready.then(look);
  };
  if (document.body) begin();
  else addEventListener("DOMContentLoaded", begin, { once: true });
  return () => {
    last = undefined;
    look();
  };
}
