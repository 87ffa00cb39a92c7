// What the visitor does with the page that was rendered ahead: it is taken down before the program replaces the page, and given to
// the program as if it had just been done.

/** Buttons that were pressed, by test id: nobody heard of it then. */
let pressed = [];
let composing = false;

const app = () => document.getElementById("app");

function onPress(event) {
  const button = event.target.closest?.("#app button[data-testid]");
  if (button) pressed.push(button.dataset.testid);
}

const onCompose = (event) => (composing = event.type === "compositionstart");

/** Begins to listen. */
export function watch() {
  addEventListener("click", onPress, true);
  addEventListener("compositionstart", onCompose, true);
  addEventListener("compositionend", onCompose, true);
}

/** Waits until no word is in the middle of being composed: its field shall not be taken away. */
export async function settled() {
  if (!composing) return;
  await new Promise((done) => addEventListener("compositionend", done, { once: true }));
  await new Promise((done) => setTimeout(done));
}

/** What was done so far; nothing is listened to any more. */
export function take() {
  removeEventListener("click", onPress, true);
  removeEventListener("compositionstart", onCompose, true);
  removeEventListener("compositionend", onCompose, true);
  const done = { fields: [], pressed, focus: undefined };
  pressed = [];
  // A page that a program draws itself has told it everything.
  if (app().inert) return done;
  for (const field of app().querySelectorAll("input, textarea")) {
    const mark = field.dataset.testid;
    if (field.type === "file" ? field.files.length > 0 : field.value !== field.defaultValue) {
      done.fields.push({ mark, value: field.value, files: field.files });
    }
    if (field === document.activeElement && field.type !== "file") {
      done.focus = { mark, from: field.selectionStart, to: field.selectionEnd };
    }
  }
  const active = document.activeElement?.dataset?.testid;
  done.focus ??= active && { mark: active };
  return done;
}

const find = (mark) => app().querySelector(`[data-testid="${CSS.escape(mark)}"]`);

/** Does it again, now that the program is there. */
export async function give(done) {
  for (const { mark, value, files } of done.fields) {
    const field = find(mark);
    if (!field) continue;
    if (files?.length) field.files = files;
    else field.value = value;
    field.dispatchEvent(new Event(files?.length ? "change" : "input", { bubbles: true }));
  }
  if (done.focus) {
    const field = find(done.focus.mark);
    field?.focus({ preventScroll: true });
    if (done.focus.from != null) field?.setSelectionRange(done.focus.from, done.focus.to);
  }
  for (const mark of done.pressed) {
    find(mark)?.click();
    await new Promise((next) => setTimeout(next));
  }
}
