// What a bureau's page loads: it puts the checker into the page as an element, in a frame of the checker's own origin, and keeps the line
// to it. Nothing inline, no `eval`, no `document.write`; styles through their own objects, so that any policy of the page may stand.
// What is set is checked in the frame, which says what is wrong.

import { app, THEME } from "preflight-protocol";
import { BASE, scripts, warn } from "./here.js";
import { connect, dress } from "./link.js";

/** Whether an attribute is for us: what any element has is not, but for these three, nor what frameworks mark elements with. */
const ours = (name, element) => /^(title|lang|slot)$/.test(name) || !(name in element || /^(class|tabi|aria|data|x-)|[^a-z-]/.test(name));
/** What the frame may do in a sandbox: run, save a file, print, open a document of the notice in a window. */
const SANDBOX = "allow-scripts allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox";
const FRAME = new URL("embed.htm", BASE);
/** How many elements there were so far. */
let count = 0;

class Precheck extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: "open" });
    // All that changes at once is one change; its styles are changed by the element itself.
    new MutationObserver((all) => {
      if (this.key && all.some(({ attributeName }) => attributeName !== "style")) this.update();
    }).observe(this, { attributes: true });
  }

  connectedCallback() {
    this.update();
  }

  /** A page that moves the element in one step keeps the frame as it is. */
  connectedMoveCallback() {}

  disconnectedCallback() {
    this.link.end();
    this.key = 0;
  }

  /** What is set, by name; attributes win over `config`. */
  settings() {
    const own = {};
    for (const { name, value } of this.attributes) {
      if (ours(name, this)) own[name] = value;
    }
    try {
      return { ...JSON.parse(own.config || null), ...own, config: "" };
    } catch {
      // The frame says so.
      return own;
    }
  }

  update() {
    const all = this.settings();
    const { library, sandbox, title } = all;
    const address = new URL(FRAME);
    const query = address.searchParams;
    const theme = {};
    query.set("by", library ? "library" : "loader");
    query.set("slot", `e${(this.n ??= ++count)}`);
    for (const name in all) {
      const value = typeof all[name] === "object" ? JSON.stringify(all[name]) : `${all[name]}`;
      // What a template left empty was not set.
      if (!value) continue;
      if (name === "prefill") address.hash = `prefill=${encodeURIComponent(value)}`;
      else if (THEME.includes(name)) theme[name] = isNaN(value) ? value : +value;
      else if (name !== "library") query.set(name, value.slice(0, 999));
    }
    const key = address + library + sandbox;
    const look = JSON.stringify(theme);
    if (key !== this.key) {
      for (const name in theme) query.set(name, theme[name]);
      this.link?.end();
      const frame = (this.frame = document.createElement("iframe"));
      const note = document.createElement("a");
      Object.assign(frame, { src: address, name: app + Math.random(), referrerPolicy: "no-referrer", allow: "clipboard-write", loading: "lazy" });
      if (sandbox != null) frame.setAttribute("sandbox", sandbox === "keep" ? `${SANDBOX} allow-same-origin` : SANDBOX);
      dress(frame, { all: "initial", display: "block", width: "100%", border: 0 });
      // In the place of a frame that does not come.
      Object.assign(note, { href: BASE, target: "_blank", textContent: "预检没能在这里打开，请在新窗口打开。 Please open in a new window." });
      this.link = connect(frame, this, library, note);
      this.shadowRoot.replaceChildren(frame);
    } else if (look !== this.look) this.link.tell("theme", theme);
    this.key = key;
    this.look = look;
    dress(this, { display: this.hidden ? "none" : "block", height: "auto", "max-height": "none" });
    this.frame.title = title || "申报预检 Preflight";
    this.link.low(+all["min-height"]);
  }
}

/** Puts an element where a script stands, with what is set on it. */
function place(script) {
  const { into, define } = script.dataset;
  if (script[app] || define != null) return;
  const element = (script[app] = document.createElement(app));
  for (const { name, value } of script.attributes) {
    const own = name.slice(5);
    // Any other name could mean something on an element.
    if (/^data-(?!into)/.test(name) && ours(own, element)) element.setAttribute(own, value);
  }
  const put = () => {
    const there = document.querySelector(into || null);
    if (there) there.append(element);
    else if (!into && document.body?.contains(script)) script.after(element);
    else if (document.readyState === "loading") addEventListener("DOMContentLoaded", put);
    else {
      if (into) warn("into", into);
      document.body.append(element);
    }
  };
  put();
}

/** Frames of the checker that the page wrote itself. */
function adopt() {
  for (const frame of document.querySelectorAll("iframe")) if (frame.src.startsWith(FRAME) && frame.strangers == null) connect(frame, frame);
}

if (!customElements.get(app)) customElements.define(app, Precheck);
scripts.forEach(place);
adopt();
addEventListener("DOMContentLoaded", adopt);
