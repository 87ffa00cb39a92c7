// The line between a frame and the page around it, on the side of the page.

import { app, host as MESSAGES, v } from "preflight-protocol";
import { bucket, chance } from "./flow.js";
import { BASE, warn } from "./here.js";
import { is } from "./kinds.js";
import { opened } from "./message.js";

/** How long a frame that was loaded may say nothing, in milliseconds. */
const PATIENCE = 20_000;
const { max, min, round } = Math;
const { origin: ORIGIN } = BASE;

/** The frames of this page that there is a line to. */
const links = new Set();

/** Sets styles that no rule of the page is above. */
export const dress = ({ style }, styles) => {
  for (const name in styles) style.setProperty(name, styles[name], "important");
};

/** A message that is not from a frame of ours, or not as it should be: said once, and counted. */
const strange = (host) => host.strangers++ || warn("ignored");

/** Tells all of them of something. */
const all = (name, what) => addEventListener(name, (event) => links.forEach((link) => what(link, event)), true);
all("scroll", ({ soon }) => soon());
all("resize", ({ soon }) => soon());
all("securitypolicyviolation", ({ fail }, { blockedURI, effectiveDirective }) => {
  if (/frame/.test(effectiveDirective) && blockedURI.startsWith(ORIGIN)) fail("blocked");
});
addEventListener("message", (event) => {
  for (const { frame, hear } of links) if (frame.contentWindow === event.source) return hear(event);
  if (event.data?.app === app) links.forEach(({ host }) => strange(host));
});

/** A file of the page's own, for the frame, which checks it; nothing when it cannot be had. */
async function fetched(url) {
  try {
    const answer = await fetch(url);
    if (answer.ok) return { bytes: await answer.arrayBuffer() };
    throw answer.status;
  } catch (error) {
    warn(url, error);
  }
}

/** Keeps the line to a frame; `host` is the element that hears of what happens, `note` is shown while the frame is silent. */
export function connect(frame, host, library, note) {
  const { value } = frame.sandbox;
  // A frame without an origin, its own loss or the page's, has no name to call it by. Nothing that it is told is a secret.
  const [origin, target] = self.origin === "null" || (value && !/same/.test(value)) ? ["null", "*"] : [ORIGIN, ORIGIN];
  const enough = bucket();
  const file = library && fetched(library);
  const id = chance();
  let nonce, ready, timer, asked, seen;
  let tall = 0;
  let low = 0;
  host.strangers = 0;

  const fire = (type, detail) => host.dispatchEvent(new CustomEvent(`precheck-${type}`, { bubbles: true, composed: true, detail }));
  const tell = (type, fields) => nonce && frame.contentWindow?.postMessage({ app, v, id, nonce, type, ...fields }, target);

  /** Once for all that came meanwhile: the height, and what of the frame can be seen. */
  function draw() {
    asked = 0;
    if (tall + low) dress(frame, { height: `${max(tall, low)}px` });
    const { top, bottom } = frame.getBoundingClientRect();
    const strip = { top: max(0, round(-top)), height: max(0, round(min(bottom, innerHeight) - max(top, 0))) };
    const now = JSON.stringify(strip);
    if (ready && seen !== now) tell("view", strip);
    seen = now;
  }
  const soon = () => (asked ||= requestAnimationFrame(draw));

  function fail(code) {
    fire("failed", { code });
    if (note) frame.before(note);
  }

  async function greet() {
    nonce = chance();
    clearTimeout(timer);
    timer = setTimeout(fail, PATIENCE, "silent");
    tell("hello", { library: !!file });
    if (file) tell("library", await file);
  }

  function hear(event) {
    const said = event.origin === origin && enough() && opened(MESSAGES, { id: is(id), nonce: is(nonce) }, event.data);
    if (!said) return strange(host);
    const { type, own } = said;
    if (type === "scroll") {
      // Only where the visitor is in the frame.
      const at = frame.getBoundingClientRect().top + own.top;
      if (host.getRootNode().activeElement === host && (at < 0 || at > innerHeight / 2)) scrollBy(0, at);
      return;
    }
    if (type === "resize") tall = own.height;
    if (type === "problem") warn(own.option, own.why);
    if (type === "ready") {
      ready = true;
      seen = "";
      clearTimeout(timer);
      note?.remove();
    }
    soon();
    fire(type, own);
  }

  frame.addEventListener("load", greet);
  const link = {
    frame,
    host,
    hear,
    soon,
    fail,
    tell,
    /** Sets the least height, in pixels. */
    low(pixels) {
      low = pixels >= 200 && pixels <= 2000 ? pixels : 480;
      draw();
    },
    /** Lets the line go. */
    end() {
      clearTimeout(timer);
      links.delete(link);
    },
  };
  links.add(link);
  // A frame that is there already; before that it is a blank page of ours.
  if (frame.isConnected && !frame.contentDocument) greet();
  return link;
}
