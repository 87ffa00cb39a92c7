// The line between the frame and the page around it, on the side of the frame. It hears one page, its parent, and says nothing to anybody
// before that has said who it is.

import { app, frame as TO_FRAME, host as TO_HOST, v } from "preflight-protocol";
import { bucket } from "./flow.js";
import { id, is, shaped } from "./kinds.js";
import { opened } from "./message.js";

const root = document.documentElement;

/**
 * Opens the line.
 *
 * @param hearing what is done with the messages of each type, by type
 * @param version the version of the site
 * @returns `tell(type, fields)`, which fails closed
 */
export function open(hearing, version) {
  const enough = bucket();
  /** Who the page around is: its origin, and the names of this line. */
  let host;
  /** What was said before anybody heard: the latest of each type. */
  const waiting = new Map();
  let strangers = 0;
  const stranger = () => (root.dataset.strangers = ++strangers);

  const post = (type, fields) => {
    // A page without an origin has no name to call it by.
    parent.postMessage({ app, v, id: host.id, nonce: host.nonce, type, ...fields }, host.origin === "null" ? "*" : host.origin);
  };

  /** Says something; nothing that is not in the protocol, and no result but by a press of the visitor's, to a page with a name. */
  function tell(type, fields) {
    const rule = typeof type === "string" && TO_HOST[type];
    const checked = rule && shaped(rule, fields);
    if (!checked) return false;
    if (type === "result" && (!host || host.origin === "null" || navigator.userActivation?.isActive === false)) return false;
    if (host) post(type, checked);
    else if (type === "problem") waiting.set(`problem ${checked.option} ${checked.why}`, [type, checked]);
    else waiting.set(type, [type, checked]);
    return true;
  }

  function onMessage(event) {
    if (event.source !== parent || parent === self || !enough()) return stranger();
    const { data, origin } = event;
    // Any name of a line will do for the first word; every other one is of the line that there is.
    const mine = host && data?.type !== "hello";
    const said = opened(TO_FRAME, mine ? { id: is(host.id), nonce: is(host.nonce) } : { id, nonce: id }, data);
    if (!said || (mine ? origin !== host.origin : said.type !== "hello")) {
      stranger();
      if (mine && origin === host.origin) refused(data);
    } else if (mine) {
      hearing[said.type](said.own);
    } else {
      const before = host?.origin;
      host = { origin, id: said.id, nonce: said.nonce };
      post("ready", { version });
      hearing.hello(said.own, origin, before);
      for (const [kind, what] of waiting.values()) post(kind, what);
      waiting.clear();
    }
  }

  /** Tells the page around which of its messages broke the rules; nobody else hears of it. */
  function refused(data) {
    if (data?.nonce === host.nonce && data.id === host.id && typeof data.type === "string") hearing.refused(data.type, data);
  }

  addEventListener("message", onMessage);
  return tell;
}
