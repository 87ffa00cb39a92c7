// Opens the start page alone, or the whole application when the address is elsewhere or comes to be, and in another's page. What was
// rendered ahead stays on the page, to be read and typed in, until the program is there; then that takes its place with what was typed.

import { bring } from "../embed/library.js";
import * as kept from "./kept.js";
import * as message from "./message.js";
import * as recovery from "./recovery.js";
import { hide } from "./snapshot.js";

const root = document.documentElement;
const files = document.getElementById("boot").dataset;

/** Where the page stands that was rendered ahead. */
const AHEAD = root.dataset.route ?? "#/";
/** What browsers say when the address changed within the site. */
const MOVES = ["hashchange", "popstate"];
/** A download that brings nothing for so long has failed, in milliseconds. */
const PATIENCE = 30_000;

/** Where the page stands. */
const here = () => (location.hash.length > 1 ? location.hash : AHEAD);
const atStart = () => here() === "#/";
/** Where the visitor came in. */
const BEGAN = here();
/** Whether a program is there. */
const live = () => root.dataset.live !== undefined;

/** The application's files, once they were asked for. */
let ahead;
/** How often something was opened: what was asked for before that is no longer wanted. */
let turn = 0;
/** The start page, while it is opened. */
let starting;

/** Bytes of a file as they come; `heard` is told how many there are so far. Fails when nothing comes for long. */
async function fetched(url, priority, heard) {
  const stop = new AbortController();
  let clock;
  const wait = () => {
    clearTimeout(clock);
    clock = setTimeout(() => stop.abort(new Error(`${url}: nothing comes`)), PATIENCE);
  };
  wait();
  const answer = await fetch(url, { priority, signal: stop.signal });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  if (!self.TransformStream) return answer.body;
  let got = 0;
  const counted = new TransformStream({
    transform(chunk, to) {
      wait();
      got += chunk.length;
      heard(got);
      to.enqueue(chunk);
    },
    flush: () => clearTimeout(clock),
  });
  return answer.body.pipeThrough(counted);
}

/** Loads a program: its script, its compiled code and, for the application in English, the English texts. */
function load(name, priority, fresh = "") {
  const parts = { done: 0, size: Number(files[`${name}Size`]) };
  // The type is ours to say: not every server knows it.
  const type = { headers: { "content-type": "application/wasm" } };
  const script = import(files[name] + fresh);
  const code = fetched(files[`${name}Wasm`] + fresh, priority, (got) => {
    parts.done = got;
    parts.heard?.();
  }).then((bytes) => WebAssembly.compileStreaming(new Response(bytes, type)));
  const english = name === "main" && (root.lang === "en" || root.dataset.lang === "en");
  const texts = english ? words(priority) : undefined;
  parts.all = Promise.all([script, code, texts]);
  // Whoever waits for it hears of a failure; when nobody does yet, that is no accident.
  parts.all.catch(() => {});
  return parts;
}

/** The English texts; without them the application still opens, and asks for them itself. */
async function words(priority) {
  const file = document.querySelector("meta[name='preflight:texts-en']")?.content;
  try {
    const bytes = await new Response(await fetched(file, priority, () => {})).arrayBuffer();
    window.preflightEnglish = new Uint8Array(bytes);
  } catch (error) {
    console.warn(error);
  }
}

/** Starts a program, with what the visitor did before it was there. */
async function start(program, module) {
  await kept.settled();
  const done = kept.take();
  // What is drawn elsewhere has other places; and who went there begins at its top.
  const same = here() === AHEAD && !live();
  if (live()) {
    // Another program has the page, was told everything, and does not let go.
    const app = document.createElement("div");
    app.id = "app";
    document.getElementById("app").replaceWith(app);
  }
  document.getElementById("app").inert = false;
  const drawn = kept.drawn();
  hide();
  program.initSync({ module });
  await drawn;
  if (same) await kept.give(done);
  else if (here() !== BEGAN) arrive();
  root.removeAttribute("data-wait");
  // What people do is heard from here on.
  root.dataset.live = "";
}

/** Reading begins at the top: the button that was pressed is gone. */
function arrive() {
  setTimeout(() => {
    if (document.activeElement !== document.body) return;
    scrollTo(0, 0);
    document.getElementById("heading")?.focus({ preventScroll: true });
  });
}

/** Why a program did not start, in both languages. */
function why(error) {
  const known = self.WebAssembly?.compileStreaming;
  const blocked = !known || error instanceof WebAssembly.CompileError || error instanceof SyntaxError;
  return blocked
    ? [
        "没能打开：浏览器太旧，或本单位的安全策略不允许运行 WebAssembly。本页内容可以阅读；要预检，请换用较新的 Edge、Chrome、Firefox 或国产浏览器的极速模式。",
        "It could not be opened: the browser is too old, or a security policy forbids WebAssembly. The page can be read; to check, use a recent Edge, Chrome, Firefox or Safari.",
      ]
    : [
        "没能打开，可能是网络断了。已填的内容还在本机，本页内容可以阅读。",
        "It could not be opened; the network may be down. What you filled in is still on this device, and the page can be read.",
      ];
}

/** Opens a program. */
async function open(name, parts, again) {
  const mine = ++turn;
  // A browser may remember that a script did not come; under another address it asks anew.
  const loading = parts ?? load(name, "high", again ? `?${mine}` : "");
  loading.heard = () => mine === turn && message.loading(loading.done / loading.size);
  loading.heard();
  try {
    const [program, module] = await loading.all;
    if (mine !== turn) return;
    await start(program, module);
    message.done();
    keep();
  } catch (error) {
    console.warn(error);
    if (mine !== turn) return;
    if (recovery.failed(error)) return message.done();
    dispatchEvent(new CustomEvent("preflight:tell", { detail: '{"type":"failed","code":"program"}' }));
    message.failed(...why(error), again && !window.preflightShelf ? anew : () => open(name, undefined, true));
    reveal();
  }
}

/** What stands there is not what was asked for, but it can be read. Nothing typed in it would go anywhere. */
function reveal() {
  if (!root.dataset.wait) return;
  const app = document.getElementById("app");
  app.inert = false;
  app.querySelectorAll("input, textarea, button").forEach((field) => (field.disabled = true));
  root.removeAttribute("data-wait");
}

/** The page itself may be of an older version than what is on the server. */
const anew = () => location.reload();

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
  for (const name of MOVES) removeEventListener(name, leave);
  if (!live()) {
    // What was typed so far goes through the start page.
    await starting;
    dispatchEvent(new HashChangeEvent("hashchange"));
  }
  // The start page hears of it too, and writes down what it holds.
  await new Promise((done) => setTimeout(done));
  document.getElementById("app").inert = live();
  await open("main", ahead);
}

/** Does something once, at the first sign that the visitor stays. */
function soon(what) {
  const signs = ["pointerdown", "keydown", "focusin"];
  const once = () => {
    signs.forEach((sign) => removeEventListener(sign, once));
    what();
  };
  signs.forEach((sign) => addEventListener(sign, once));
}

/** In another's page, or with a file of notices beside the site: the whole application, once it is there what it starts with. */
async function whole(ready) {
  const parts = load("main", "high");
  await ready;
  await open("main", parts);
}

/** A file of notices beside the site, which the site opens with. */
async function library(meta) {
  window.preflightLibrary = await bring(meta.content);
}

/** Begins: the start page, or the application, at once or behind what can be read. */
function begin() {
  kept.watch();
  recovery.watch();
  if (root.dataset.wait === "elsewhere") {
    // From here on it is said what comes; what stands there is no part of it.
    root.dataset.wait = "held";
    document.getElementById("app").inert = true;
  }
  const { preflightFrame: frame } = window;
  const own = document.querySelector("meta[name='preflight:library']");
  if (frame || own) {
    whole(frame ? frame.settled : library(own));
  } else if (atStart()) {
    // The application begins to come behind everything that is asked for now.
    soon(() => (ahead ??= load("main", "low")));
    for (const name of MOVES) addEventListener(name, leave);
    starting = open("start");
  } else if (root.dataset.route && !root.dataset.wait) {
    // There is enough to read: the application comes behind it, and for who saves data only when it is wanted.
    const come = () => open("main", load("main", "low"));
    if (navigator.connection?.saveData) soon(come);
    else come();
  } else {
    open("main");
  }
}

// A copy on a disk has no programs beside it; it says so itself.
if (location.protocol !== "file:") begin();
