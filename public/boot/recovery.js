// When the program itself fails: the page says so in the place of what no longer answers, hands out the answers as a progress file and
// opens anew. A failed program is stopped by the browser in the middle of something and cannot be gone on with.

/** Where the answers of this browser are kept; each frame of another's page has its own. */
const { slot } = document.documentElement.dataset;
const SHELF = slot ? `preflight.shelf.1.${slot}` : "preflight.shelf.1";
/** Where it is noted that the program failed, for the next time. */
const FAILED = "preflight.failed";
/** A second failure so soon, in milliseconds, means that the answers themselves bring it about. */
const SOON = 120_000;

/** Words in the language of the page. */
const spoken = (zh, en) => (document.documentElement.lang === "en" ? en : zh);

let over = false;

/** Hears of failures from now on. */
export function watch() {
  const told = (error) => error instanceof WebAssembly.RuntimeError && failed(error);
  addEventListener("error", (event) => told(event.error));
  addEventListener("unhandledrejection", (event) => told(event.reason));
}

/** Whether an error is the program's own; then the page says so. */
export function failed(error) {
  if (!(error instanceof WebAssembly.RuntimeError)) return false;
  // What comes after the first failure is its consequence.
  if (over) return true;
  over = true;
  // The page around a frame, if there is one, hears of it too.
  dispatchEvent(new CustomEvent("preflight:tell", { detail: '{"type":"failed","code":"program"}' }));
  show();
  return true;
}

/** The answers as a progress file: readable if that still works. */
function answers() {
  for (const readable of [true, false]) {
    try {
      return window.preflightAnswers?.(readable);
    } catch (error) {
      console.warn(error);
    }
  }
}

/** What is being typed: it may be newer than the answers. */
function typed() {
  const field = document.activeElement;
  if (!field?.matches?.("#app textarea, #app input:not([type=checkbox], [type=radio], [type=file])")) return "";
  return field.value;
}

/** Whether the program failed a short while ago too, which is noted. */
function again() {
  try {
    const before = Number(sessionStorage.getItem(FAILED));
    sessionStorage.setItem(FAILED, Date.now());
    return Date.now() - before < SOON;
  } catch {
    return false;
  }
}

function element(tag, properties, ...inside) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...inside);
  return made;
}

/** Opens the page anew without what this browser keeps: that is laid aside, not dropped. */
function without() {
  try {
    const kept = localStorage.getItem(SHELF);
    if (kept) localStorage.setItem(`${SHELF}.aside`, kept);
    localStorage.removeItem(SHELF);
  } catch {
    // Nothing is kept.
  }
  location.replace(location.pathname + location.search);
  location.reload();
}

function show() {
  const file = answers();
  const last = typed();
  const repeated = again();
  const heading = element("h1", { id: "heading", tabIndex: -1, textContent: spoken("程序出错，已停下", "The program failed and has stopped") });
  const say = (zh, en) => element("p", { textContent: spoken(zh, en) });
  const actions = element("div", { className: "actions" });
  const page = element("main", { className: "main", id: "main" }, heading);
  page.dataset.testid = "failed";
  page.append(
    file
      ? say("您填的内容还在。请先下载进度文件，再重新打开；打开后可用它接着填。", "Your answers are still there. Download the progress file first, then open the page anew and go on from it.")
      : say("还没有填写内容，重新打开即可。", "Nothing had been filled in: open the page anew."),
  );
  if (last) page.append(say("正在输入的内容可能不在文件里：", "What was being typed may not be in the file:"), element("pre", { textContent: last }));
  if (file) {
    const href = URL.createObjectURL(new Blob([file], { type: "text/html;charset=utf-8" }));
    const save = element("a", { className: "button", href, download: "preflight-answers.html", textContent: spoken("下载进度文件", "Download the progress file") });
    save.dataset.testid = "failed-save";
    actions.append(save);
  }
  const anew = element("button", { type: "button", className: "button button--quiet", textContent: spoken("重新打开", "Open anew"), onclick: () => location.reload() });
  anew.dataset.testid = "failed-anew";
  actions.append(anew);
  if (repeated) {
    page.append(say("刚才已出错一次，可能是这些回答引起的。下载进度文件后，可以不带回答重新打开。", "It failed a short while ago too; the answers may bring it about. Download the file, then open the page without them."));
    const fresh = element("button", { type: "button", className: "button button--quiet", textContent: spoken("不带回答重新打开", "Open without the answers"), onclick: without });
    fresh.dataset.testid = "failed-without";
    actions.append(fresh);
  }
  page.append(actions, say("网页不会把错误或您的内容发给任何人。如果一再出错，请告诉发布本页的单位。", "Neither the error nor your answers are sent anywhere. If this goes on, please tell whoever publishes this page."));
  // A new place: the program's own listeners are on the old one.
  document.getElementById("app").replaceWith(element("div", { id: "app" }, page));
  heading.focus();
}
