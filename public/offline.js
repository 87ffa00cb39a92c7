// Keeps the site for times without a network, and offers a new version once it is there: never under the visitor's hands.

/** How often it is looked for a new version, in milliseconds. */
const SELDOM = 10 * 60 * 1000;

const { serviceWorker } = navigator;
const root = document.documentElement;

const WORDS = {
  ready: ["新版本已就绪。更新会重新打开本页，已填的内容会保留。", "A new version is ready. Updating opens this page again; what you filled in is kept."],
  unkept: [
    "现在更新会丢失还没存下的内容。请先下载进度文件，或选定保留哪一份。",
    "Updating now would lose what is not saved yet. Download a progress file first, or choose which version to keep.",
  ],
  update: ["更新", "Update"],
  later: ["稍后", "Later"],
};

let registration;
/** Whether this window asked for the new version, and so is to be opened anew. */
let asked = false;
/** The bar, once there was something to say; which words it says. */
let bar;
let says = "ready";

/** Whether everything is kept, and whether this page is of the worker's version. */
function ask(worker) {
  const { port1, port2 } = new MessageChannel();
  const links = [...document.querySelectorAll("link[rel=stylesheet], script[src]")].map((element) => element.href ?? element.src);
  const named = Object.values(document.getElementById("boot").dataset).filter((value) => value.startsWith("./"));
  const later = [...document.querySelectorAll('meta[name^="preflight:"]')].map((meta) => meta.content).filter((value) => value.startsWith("./"));
  const files = [...links, ...named, ...later].map((address) => new URL(address, document.baseURI).href);
  return new Promise((done) => {
    port1.onmessage = ({ data }) => done(data);
    worker.postMessage({ do: "tell", files }, [port2]);
  });
}

/** Says what the bar says, in the page's language. */
function word() {
  const language = root.lang.startsWith("en") ? 1 : 0;
  bar.querySelectorAll("[data-says]").forEach((element) => (element.textContent = WORDS[element.dataset.says][language]));
}

/** Shows the bar. */
function show() {
  if (!bar) {
    bar = document.createElement("div");
    Object.assign(bar, { className: "update", role: "status" });
    document.body.append(bar);
    new MutationObserver(word).observe(root, { attributes: true, attributeFilter: ["lang"] });
  }
  const toast = document.createElement("div");
  const text = document.createElement("span");
  toast.className = "toast";
  toast.dataset.testid = "update";
  text.dataset.says = says;
  toast.append(text, button("update", update), button("later", () => bar.replaceChildren()));
  // After the bar itself, so that it is read out as something new.
  requestAnimationFrame(() => {
    bar.replaceChildren(toast);
    word();
  });
}

/** A button of the bar. */
function button(what, onclick) {
  const made = document.createElement("button");
  Object.assign(made, { type: "button", className: "button button--text", onclick });
  made.dataset.says = what;
  made.dataset.testid = `update-${what}`;
  return made;
}

/** The visitor wants the new version. The page writes down what it holds when it is left. */
function update() {
  // What the browser does not keep would be gone.
  says = document.querySelector("[data-unkept]") ? "unkept" : "ready";
  bar.querySelector("span").dataset.says = says;
  word();
  if (says === "unkept") return;
  asked = true;
  if (registration.waiting) registration.waiting.postMessage({ do: "take over" });
  else location.reload();
}

/** Looks at what is there: a version that waits is offered; one that this page is of already takes over by itself. */
async function look() {
  const { waiting, active } = registration;
  if (waiting && active) {
    const { fits } = await ask(waiting);
    if (fits) waiting.postMessage({ do: "take over" });
    else show();
  } else if (active?.state === "activated" && (await ask(active)).whole) {
    root.dataset.offline = "ready";
  }
}

/** Another version has taken over. */
async function changed() {
  if (asked) {
    asked = false;
    location.reload();
  } else if (!(await ask(serviceWorker.controller)).fits) {
    show();
  }
}

/** Follows a version on its way. When the first one does not arrive whole, as while the server changes to another, it is tried again. */
function follow(worker) {
  worker?.addEventListener("statechange", () => {
    if (worker.state !== "redundant" || registration.active) look();
    else if (tries < 5) setTimeout(() => enrol().catch(() => {}), 500 * 2 ** tries++);
  });
}

/** How often it was tried again. */
let tries = 0;

async function enrol() {
  registration = await serviceWorker.register("./sw.js", { updateViaCache: "none" });
  registration.addEventListener("updatefound", () => follow(registration.installing));
  follow(registration.installing ?? registration.waiting ?? registration.active);
  await look();
}

async function begin() {
  serviceWorker.addEventListener("controllerchange", changed);
  let last = 0;
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || !registration || Date.now() - last < SELDOM) return;
    last = Date.now();
    registration.update().catch(() => {});
  });
  await enrol();
}

// Where it cannot be had (no storage, no such file), the site works as before.
begin().catch(() => {});
