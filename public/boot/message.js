// What is said while a program comes: below the page, over what is there, and never in its place.

/** Words in the language of the page. */
const spoken = (zh, en) => (document.documentElement.lang === "en" ? en : zh);

let box;

function shown() {
  box ??= document.createElement("div");
  box.className = "boot";
  box.dataset.testid = "boot";
  if (!box.isConnected) document.body.append(box);
  return box;
}

/** How far a download is, from 0 to 1; the styles let it be seen when it takes long. */
export function loading(part) {
  const bar = document.createElement("progress");
  const share = Math.min(part || 0, 1);
  bar.value = share;
  const text = document.createElement("p");
  text.textContent = spoken("正在载入预检程序…", "Loading the checker…");
  if (share > 0) text.textContent += ` ${Math.floor(share * 100)}%`;
  const there = shown();
  there.classList.remove("boot--told");
  there.setAttribute("role", "status");
  // Told once, and not with every piece that comes.
  there.setAttribute("aria-live", share > 0 ? "off" : "polite");
  there.replaceChildren(text, bar);
}

/** What went wrong, in both languages, with a way to try again when there is something to try. */
export function failed(zh, en, again) {
  const text = document.createElement("p");
  text.textContent = spoken(zh, en);
  const there = shown();
  there.setAttribute("role", "alert");
  there.removeAttribute("aria-live");
  there.classList.add("boot--told");
  there.replaceChildren(text);
  if (!again) return;
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "button", textContent: spoken("重试", "Try again"), onclick: again });
  button.dataset.testid = "boot-again";
  there.append(button);
  button.focus();
}

/** Nothing more is to be said. */
export function done() {
  box?.remove();
  box = undefined;
}
