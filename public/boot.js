// Opens the start page alone, or the whole application when the address is elsewhere or comes to be. Nothing but this file and
// the styles is loaded before that is known.

const files = document.getElementById("boot").dataset;
const atStart = () => /^(#\/?)?$/.test(location.hash);
const say = (zh, en) => (document.documentElement.lang.startsWith("zh") ? zh : en);

/** The application's compiled code, once it was asked for. */
let ahead;
/** How often something was opened: what was asked for before that is no longer wanted. */
let turn = 0;

/** Compiled code; its address when that fails, for the program to load itself and to say what is wrong. */
function compiled(wasm, priority) {
  return WebAssembly.compileStreaming(fetch(wasm, { priority })).catch(() => wasm);
}

/** Begins to load the application at the first sign that the visitor stays, behind everything that is asked for now. */
function prepare() {
  const link = document.createElement("link");
  Object.assign(link, { rel: "modulepreload", href: files.main, fetchPriority: "low" });
  document.head.append(link);
  ahead = compiled(files.mainWasm, "low");
}

/** Puts words in the page's place, with a way to try again when there is something to try. */
function tell(words, again) {
  const app = document.createElement("div");
  const message = document.createElement("div");
  const text = document.createElement("p");
  app.id = "app";
  message.className = "main";
  message.dataset.testid = "boot";
  message.setAttribute("role", again ? "alert" : "status");
  text.textContent = words;
  message.append(text);
  app.append(message);
  document.getElementById("app").replaceWith(app);
  if (again) {
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "button", textContent: say("重试", "Try again"), onclick: again });
    button.dataset.testid = "boot-again";
    message.append(button);
    button.focus();
  }
}

/** Loads a program and starts it in `#app`. */
async function open(script, wasm, code, again) {
  const mine = ++turn;
  tell(say("正在打开…", "Opening…"));
  // A browser may remember that a script did not come; under another address it asks anew.
  const fresh = again ? `?${mine}` : "";
  try {
    const [program, module] = await Promise.all([import(script + fresh), code ?? compiled(wasm + fresh)]);
    if (mine === turn) await program.default({ module_or_path: module });
    keep();
  } catch (error) {
    console.warn(error);
    if (mine !== turn) return;
    const zh = "没能打开，可能是网络断了。已填的内容还在本机。";
    const en = "It could not be opened; the network may be down. What you filled in is still on this device.";
    tell(say(zh, en), () => open(script, wasm, undefined, true));
  }
}

/** Once something is open and the browser has nothing else to do: keeps the site for times without a network. Not in another's frame. */
function keep() {
  if (!files.offline || self !== top || !self.isSecureContext || !navigator.serviceWorker) return;
  // A module runs once, however often it is imported.
  const run = () => import(files.offline).catch((error) => console.warn(error));
  if (self.requestIdleCallback) requestIdleCallback(run, { timeout: 5000 });
  else setTimeout(run, 1000);
}

/** Once: the application comes in the place of the start page. */
async function leave() {
  if (atStart()) return;
  removeEventListener("hashchange", leave);
  // The start page hears of it too, and writes down what it holds.
  await new Promise((done) => setTimeout(done));
  await open(files.main, files.mainWasm, ahead);
  // The button that was pressed is gone: reading begins at the top.
  setTimeout(() => {
    if (document.activeElement !== document.body) return;
    scrollTo(0, 0);
    document.getElementById("heading")?.focus({ preventScroll: true });
  });
}

if (atStart()) {
  const signs = ["pointerdown", "keydown", "focusin"];
  const begin = () => {
    signs.forEach((sign) => removeEventListener(sign, begin));
    if (!ahead) prepare();
  };
  signs.forEach((sign) => addEventListener(sign, begin));
  addEventListener("hashchange", leave);
  open(files.start, files.startWasm);
} else {
  open(files.main, files.mainWasm);
}
