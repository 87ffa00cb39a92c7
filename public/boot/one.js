// Starts the application inside the one file that holds everything. The compiled code, the English texts and the policy documents
// stand in the page, packed; the page may have been saved by a browser since, with everything that was drawn on it.

import { initSync } from "preflight-app";
import { decoded } from "./base85.js";
import { failed } from "./message.js";
import * as recovery from "./recovery.js";
import { hide } from "./snapshot.js";

/** What the page holds, unpacked. */
async function unpacked(box) {
  const stream = new Blob([decoded(box.textContent.trim())]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** A fresh place to draw in: what a browser saved of the last one is gone. */
function clear() {
  document.querySelectorAll(".boot").forEach((old) => old.remove());
  document.getElementById("snapshot")?.replaceChildren();
  delete document.documentElement.dataset.live;
  const app = document.createElement("div");
  app.id = "app";
  const old = document.getElementById("app");
  if (old) old.replaceWith(app);
  else document.body.append(app);
}

async function start() {
  const box = document.getElementById("payload");
  const [wasm, english] = [box.dataset.wasm, box.dataset.english].map(Number);
  const all = await unpacked(box);
  const module = await WebAssembly.compile(all.subarray(0, wasm));
  window.preflightEnglish = all.slice(wasm, wasm + english);
  window.preflightPolicy = all.slice(wasm + english);
  clear();
  hide();
  initSync({ module });
  document.documentElement.dataset.live = "";
}

recovery.watch();
start().catch((error) => {
  console.warn(error);
  if (recovery.failed(error)) return;
  failed(
    "没能打开：浏览器太旧，或这份文件不完整。请换用较新的 Edge、Chrome、Firefox 或国产浏览器的极速模式；文件里的回答没有改动。",
    "It could not be opened: the browser is too old, or this file is not complete. Please use a recent Edge, Chrome, Firefox or Safari; the answers in the file are unchanged.",
  );
});
