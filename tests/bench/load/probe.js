// Runs in the page before anything of the page: writes down what the browser tells of its loading, and asks the page until it
// answers. The function that asks is put in: it does something to the page as a visitor would, and says whether it was taken.
(() => {
  const seen = { paint: null, largest: [], shifts: [], tasks: [], answers: null, last: 0 };
  window.benchSeen = seen;
  const watch = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  const until = (time) => {
    seen.last = Math.max(seen.last, time);
  };
  watch("paint", (entry) => {
    if (entry.name === "first-contentful-paint") seen.paint = entry.startTime;
  });
  watch("largest-contentful-paint", (entry) => seen.largest.push(entry.startTime));
  watch("layout-shift", (entry) => seen.shifts.push([entry.startTime, entry.value]));
  watch("longtask", (entry) => {
    seen.tasks.push([entry.startTime, entry.duration]);
    until(entry.startTime + entry.duration);
  });
  watch("resource", (entry) => until(entry.responseEnd));

  const answers = /* asks */ null;
  if (!answers) return;
  const ask = () => {
    if (answers()) {
      seen.answers = performance.now();
      until(seen.answers);
    } else requestAnimationFrame(ask);
  };
  requestAnimationFrame(ask);
})();
