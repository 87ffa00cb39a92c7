// Starts the page for integrators, or says why it does not start.

import init from "preflight-integrate";

const { wasm } = document.getElementById("integrate").dataset;

init({ module_or_path: wasm }).catch((error) => {
  console.warn(error);
  const words = document.getElementById("loading") ?? document.getElementById("app");
  words.setAttribute("role", "alert");
  words.textContent =
    "本页没能打开：网络断了、浏览器太旧，或安全策略不允许 WebAssembly。请刷新重试。 " +
    "This page could not be opened: the network is down, the browser is too old, or a policy forbids WebAssembly. Reload to try again.";
});
