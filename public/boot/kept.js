// What the visitor does with the page that was rendered ahead: it is taken down before the program replaces the page, and done again
// with what the program draws, which is the same. Things are found by their place, counted from the end: the page may begin otherwise.

const app = () => document.getElementById("app");
const FIELDS = "input, textarea";
const REACHED = "a, button, input, textarea, summary";

/** The place of an element among those of its kind. */
function placeOf(element, kind) {
  const all = [...app().querySelectorAll(kind)];
  return all.length - all.indexOf(element);
}

/** What stands at a place now. */
function at(place, kind) {
  const all = app().querySelectorAll(kind);
  return all[all.length - place];
}

/** The places of buttons that were pressed while nobody heard of it. */
let pressed = [];
let composing = false;

function onPress(event) {
  const button = event.target.closest?.("#app button");
  if (button) pressed.push(placeOf(button, "button"));
}

const onCompose = (event) => (composing = event.type === "compositionstart");
const LISTENERS = { click: onPress, compositionstart: onCompose, compositionend: onCompose };

/** Begins to listen. */
export function watch() {
  for (const name in LISTENERS) addEventListener(name, LISTENERS[name], true);
}

/** Waits until no word is in the middle of being composed: its field shall not be taken away. */
export async function settled() {
  if (!composing) return;
  await new Promise((done) => addEventListener("compositionend", done, { once: true }));
  await new Promise((done) => setTimeout(done));
}

/** What was done so far; nothing is listened to any more. A page that a program draws itself has told it everything. */
export function take() {
  for (const name in LISTENERS) removeEventListener(name, LISTENERS[name], true);
  const done = { fields: [], opened: [], pressed, focus: undefined };
  pressed = [];
  if (app().inert) return done;
  for (const field of app().querySelectorAll(FIELDS)) {
    const file = field.type === "file";
    if (file ? field.files.length > 0 : field.value !== field.defaultValue) {
      done.fields.push({ place: placeOf(field, FIELDS), value: field.value, files: file ? field.files : undefined });
    }
  }
  for (const folded of app().querySelectorAll("details[open]")) done.opened.push(placeOf(folded, "details"));
  const active = document.activeElement;
  if (active?.matches(REACHED) && app().contains(active)) {
    const typed = active.matches("textarea, [type=text]");
    done.focus = { place: placeOf(active, REACHED), range: typed && [active.selectionStart, active.selectionEnd] };
  }
  return done;
}

/** Waits until the program has drawn its page, and no longer: nothing is painted in between. */
export function drawn() {
  const before = app().firstChild;
  return new Promise((done) => {
    const observer = new MutationObserver(() => {
      if (!app().firstChild || app().firstChild === before) return;
      observer.disconnect();
      done();
    });
    observer.observe(app(), { childList: true });
  });
}

/** Does it again, now that the program is there. */
export async function give({ fields, opened, pressed, focus }) {
  for (const { place, value, files } of fields) {
    const field = at(place, FIELDS);
    if (!field) continue;
    if (files) field.files = files;
    else field.value = value;
    field.dispatchEvent(new Event(files ? "change" : "input", { bubbles: true }));
  }
  for (const place of opened) at(place, "details")?.setAttribute("open", "");
  const reached = focus && at(focus.place, REACHED);
  reached?.focus({ preventScroll: true });
  if (focus?.range) reached?.setSelectionRange?.(...focus.range);
  for (const place of pressed) {
    at(place, "button")?.click();
    // The program draws anew before the next.
    await new Promise((next) => setTimeout(next));
  }
}
