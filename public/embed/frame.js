// Runs in the frame before anything else: reads what the bureau has set, puts on its looks, and keeps the line to its page. The program
// learns of it by `preflightFrame`, and speaks by events; it never speaks to the page around itself.

import { OPTIONS } from "preflight-protocol";
import { guard } from "./guard.js";
import { one } from "./kinds.js";
import { bring, LARGEST, PATIENCE } from "./library.js";
import { expected, lines, LONGEST, options } from "./options.js";
import { carried } from "./prefill.js";
import protocol from "./protocol.json";
import { watch } from "./size.js";
import { wear } from "./theme.js";
import { open } from "./wire.js";

const root = document.documentElement;
const query = new URLSearchParams(location.search);
const by = one(["loader", "library"])(query.get("by"));
const version = document.querySelector("meta[name='preflight:version']")?.content || "0";

/** Says in the console what was ignored and why; the page around is told too, and its loader says it there. */
function problem(name, why) {
  const [option, reason] = [name.replace(/[^\w-]/g, "_").slice(0, 64) || "_", why.slice(0, 200)];
  if (!tell("problem", { option, why: reason }) || !by) console.warn(`[${protocol.app}] ${option}: ${reason}`);
}

let settle;
/** Resolves when everything is there that the program is to start with. */
const settled = new Promise((done) => (settle = done));
const frame = { config: "", host: "", settled };
window.preflightFrame = frame;

/** The library is there, or it is known why not. */
function arrived(library) {
  if (library !== undefined) window.preflightLibrary ??= library;
  settle();
}

let retell;
const hearing = {
  hello({ library }, origin, before) {
    frame.host = origin;
    root.dataset.frame = "sized";
    // The page around makes room for all of it, and scrolls.
    root.style.overflow = "hidden";
    retell ??= watch((height) => tell("resize", { height }));
    retell();
    if (by === "library" && !library) arrived("missing");
    if (origin !== before) dispatchEvent(new CustomEvent("preflight:host", { detail: origin }));
  },
  theme: (theme) => wear(root, theme, problem),
  view({ top, height }) {
    root.style.setProperty("--frame-top", `${top}px`);
    root.style.setProperty("--frame-height", `${height}px`);
    dispatchEvent(new CustomEvent("preflight:view"));
  },
  library: ({ bytes }) => arrived(bytes ? new Uint8Array(bytes) : "missing"),
  /** A message of the page around that broke the rules: by the name of what it sets, where that can be told. */
  refused(type, data) {
    if (type === "library") arrived(data.bytes instanceof ArrayBuffer && data.bytes.byteLength > LARGEST ? "large" : "missing");
    if (type !== "theme") return;
    const { fields } = protocol.messages.theme;
    for (const name in fields) {
      if (data[name] !== undefined && OPTIONS[name](data[name]) === undefined) problem(name, expected(fields[name]));
    }
  },
};
const tell = open(hearing, version);

/** What is set, from the address. */
function configure() {
  const pairs = [...query].filter(([name]) => name !== "by");
  const good = options(OPTIONS, protocol.options, pairs, problem);
  good.slot ??= "plain";
  frame.config = lines(good);
  root.dataset.slot = good.slot;
  if (good.lang) root.dataset.lang = good.lang;
  if (good.lang === "en") root.lang = "en";
  wear(root, good, problem);
  place(good);
  if (by === "library") setTimeout(arrived, PATIENCE, "late");
  else if (good.library) bring(`./${good.library}`).then(arrived);
  else arrived();
}

/** Where the program begins: at the one notice there is, with what the bureau brings along. */
function place({ notice, category }) {
  const json = location.hash.startsWith("#prefill=") ? decoded(location.hash.slice(9)) : undefined;
  if (location.hash.length > 1 && json === undefined) return;
  const start = notice?.length === 1 ? `#/${notice[0]}/${category ?? "-"}` : "#/";
  let rest = "";
  if (json !== undefined) {
    const answers = json.length > LONGEST ? undefined : carried(json, (name) => problem("prefill", `${name}`.slice(0, 100)));
    if (answers === undefined) problem("prefill", "JSON {…}");
    else if (answers) rest = `?${answers}`;
  }
  try {
    history.replaceState(history.state, "", start + rest);
  } catch {
    location.hash = start + rest;
  }
}

/** Text of an address; empty when it is damaged, which is no JSON. */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

/** What the program says. It is told when something did not go. */
addEventListener("preflight:tell", (event) => {
  let said;
  try {
    said = JSON.parse(event.detail);
  } catch {
    // Then it is nothing.
  }
  const { type, ...fields } = Object(said);
  if (tell(type, fields)) return;
  event.preventDefault();
  console.warn(`[${protocol.app}] not sent: ${`${type}`.slice(0, 40)}`);
});

guard();
configure();
