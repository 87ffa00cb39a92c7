// Runs before the first paint, in any browser: puts on the look that the visitor chose, and keeps what was rendered ahead out of
// sight where the program will show something else in its place. The styles bring it back should no program come.
(function () {
  var root = document.documentElement;
  // On a disk the programs beside this page do not start; the one file, which has them inside, has no such note.
  if (location.protocol === "file:") root.setAttribute("data-copy", "");
  // Each frame of another's page has a shelf of its own.
  var slot = root.getAttribute("data-slot");
  var shelf = "";
  try {
    shelf = localStorage.getItem("preflight.shelf.1" + (slot ? "." + slot : "")) || "";
  } catch (denied) {
    // Nothing is kept, nothing is known.
  }
  var head = shelf.split("\n===")[0];
  if (/^look\tlarge$/m.test(head)) root.setAttribute("data-look", "large");
  var ahead = root.getAttribute("data-route");
  if (!ahead) return;
  // A page with a name of its own is in the language of its name.
  if (ahead === "#/" && /^lang\ten$/m.test(head)) root.setAttribute("data-lang", "en");
  var here = location.hash.replace(/^#\/?$/, "");
  if (here && here !== ahead) {
    root.setAttribute("data-wait", "elsewhere");
  } else if ((root.getAttribute("data-lang") === "en" && root.lang !== "en") || /^=== [^\t\n]*\t#\/\w/m.test(shelf)) {
    root.setAttribute("data-wait", "otherwise");
  }
})();
