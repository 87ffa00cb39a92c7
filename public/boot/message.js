// What is said while a program comes: below the page, over what is there, and never in its place.

/** Words in the language of the page. */
const spoken = (zh, en) => (document.documentElement.lang === "en" ? en : zh);

let box;

/** The box with something in it, in the place of what was there. The keyboard stays in it if it was there, and goes there for nothing else. */
function show(role, ...things) {
  box ??= document.createElement("div");
  const held = box.contains(document.activeElement);
  Object.assign(box, { className: "boot", tabIndex: -1 });
  box.dataset.testid = "boot";
  box.setAttribute("role", role);
  box.replaceChildren(...things);
  if (!box.isConnected) document.body.append(box);
  if (held) (box.querySelector("button") ?? box).focus();
}

function line(words) {
  const text = document.createElement("p");
  text.textContent = words;
  return text;
}

function button(id, words, onclick) {
  const made = document.createElement("button");
  Object.assign(made, { type: "button", className: "button", textContent: words, onclick });
  made.dataset.testid = id;
  return made;
}

/** How far a download is, from 0 to 1; the styles let it be seen when it takes long. */
export function loading(part) {
  const share = Math.min(part || 0, 1);
  const bar = document.createElement("progress");
  bar.value = share;
  const words = spoken("正在载入预检程序…", "Loading the checker…");
  show("status", line(share > 0 ? `${words} ${Math.floor(share * 100)}%` : words), bar);
  // Told once, and not with every piece that comes.
  box.setAttribute("aria-live", share > 0 ? "off" : "polite");
}

/** What went wrong, in both languages, with a way to try again when there is something to try. */
export function failed(zh, en, again) {
  const actions = document.createElement("div");
  actions.className = "actions";
  if (again) actions.append(button("boot-again", spoken("重试", "Try again"), again));
  const close = button("boot-close", spoken("关闭", "Close"), done);
  close.classList.add("button--quiet");
  actions.append(close);
  show("alert", line(spoken(zh, en)), actions);
  box.removeAttribute("aria-live");
  box.classList.add("boot--told");
}

/** Nothing more is to be said. */
export function done() {
  box?.remove();
  box = undefined;
}
