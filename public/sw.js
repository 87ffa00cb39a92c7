// Keeps the site for times without a network. The build fills in the lists below; nothing else here knows a file's name.

/** Changes whenever anything does that is kept. */
const VERSION = "";
/** What is kept: its name, and the SHA-256 of its bytes. */
const FILES = [];
/** Pages that are not kept: without a network the application opens in their place. */
const PAGES = [];

const SCOPE = new URL(self.registration.scope);
/** How the names of this site's caches begin: another copy on the same host has another scope, and no scope has a blank in it. */
const OURS = `preflight ${SCOPE.href} `;
const CACHE = OURS + VERSION;
const HASHES = new Map(FILES.map(([name, hash]) => [new URL(name, SCOPE).href, hash]));
const [ZH, EN] = ["index.html", "index.en.html"].map((name) => new URL(name, SCOPE).href);
/** Where it is written which older caches wait to be deleted, and for which windows they wait. */
const LEFT = new URL("left-over", SCOPE).href;
/** A file whose name changes with its content. */
const HASHED = /^[^/]+-[0-9a-f]{10,}(_bg)?\.[a-z]+$/;
/** How long the network may take where something else can be shown, in milliseconds. */
const PATIENCE = 4000;

/** What a cache holds; nothing when the browser's storage fails, which must not take the page with it. */
const kept = (address, cacheName = CACHE) => caches.match(address, { cacheName }).catch(() => undefined);

/** This site's caches other than the one of this version. */
const older = async () => (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== CACHE);

/** The ids of this site's open windows. */
async function windows() {
  const all = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  return all.filter((client) => client.url.startsWith(SCOPE.href)).map((client) => client.id);
}

/** What an older version's cache holds. */
async function fromOlder(address) {
  for (const name of await older().catch(() => [])) {
    const found = await kept(address, name);
    if (found) return found;
  }
}

/** SHA-256 in hexadecimal. */
async function sha256(bytes) {
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(sum, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A file with exactly the bytes of this version, wherever they are; an error when nobody has them. */
async function bring(address) {
  const ask = (cache) => fetch(new Request(address, { cache, credentials: "same-origin", priority: "low" }));
  // A server in the middle of an update, or a cache on the way, may hand out another version's bytes.
  for (const from of [() => fromOlder(address), () => ask("default"), () => ask("reload")]) {
    const response = await from();
    if (!response?.ok) continue;
    const bytes = await response.arrayBuffer();
    if ((await sha256(bytes)) !== HASHES.get(address)) continue;
    // Unpacked, and never a redirect, which no page may be opened by.
    const headers = new Headers(response.headers);
    for (const name of ["content-encoding", "content-length"]) headers.delete(name);
    return new Response(bytes, { headers });
  }
  throw new Error(`${address} is not of this version`);
}

/** Which files the cache lacks. */
async function missing() {
  const there = new Set((await (await caches.open(CACHE)).keys()).map((request) => request.url));
  return [...HASHES.keys()].filter((address) => !there.has(address));
}

/** Brings what the cache lacks, one by one: what the visitor asks for meanwhile comes first. */
async function fill() {
  const cache = await caches.open(CACHE);
  for (const address of await missing()) await cache.put(address, await bring(address));
}

let healing;
/** Fills in what went missing, as far as it can be had. */
const heal = () => (healing ??= fill().catch(() => {}).finally(() => (healing = undefined)));

/** Deletes the caches of older versions once no window of theirs is open. */
async function tidy() {
  const left = await (await kept(LEFT))?.json();
  if (!left) return;
  const open = await windows();
  if (left.windows.some((id) => open.includes(id))) return;
  await Promise.all(left.caches.map((name) => caches.delete(name)));
  await (await caches.open(CACHE)).delete(LEFT);
}

/** Takes over. Windows of the version before may still ask for its files, so these stay as long as they do. */
async function activate() {
  const left = { caches: await older(), windows: await windows() };
  if (left.caches.length) await (await caches.open(CACHE)).put(LEFT, new Response(JSON.stringify(left)));
  await tidy();
  await self.clients.claim();
}

/** The server's answer; something else when it fails or takes too long. */
async function network(request, instead) {
  const late = new Promise((_, reject) => setTimeout(reject, PATIENCE));
  try {
    const response = await Promise.race([fetch(request), late]);
    if (response.status !== 404 && response.status < 500) return response;
  } catch {
    // No network.
  }
  return instead;
}

/** The start: what is kept when all of it is there, so that no version is mixed with another; otherwise the server's. */
async function start(event, address) {
  const lacking = await missing().catch(() => [address]);
  const here = (await kept(address)) ?? (await kept(address === EN ? ZH : EN));
  if (here && !lacking.length) {
    event.waitUntil(tidy().catch(() => {}));
    return here;
  }
  event.waitUntil(heal());
  // Without its scripts the page would be empty; without anything else it says what is wrong.
  if (here && !lacking.some((address) => address.endsWith(".js"))) return network(event.request, here);
  return fetch(event.request).catch(sorry);
}

/** A page that is not kept: the server's, or the application at its place. */
function other(request, name) {
  const parts = name.split(".");
  const english = parts.at(-1) === "en" && HASHES.has(EN);
  const hash = new URL(request.url).hash;
  const route = hash.length > 2 ? hash : `#/${parts.filter((part) => part !== "en").join("/")}`;
  return network(request, Response.redirect((english ? EN : SCOPE.href) + route, 302));
}

/** A file: what is kept, an older version's for its own windows, the server's. */
async function file(event, address) {
  const here = await kept(address);
  if (here) return here;
  if (HASHES.has(address)) event.waitUntil(heal());
  return (await fromOlder(address)) ?? fetch(event.request);
}

/** Better than the browser's own page: what is wrong, and that nothing is lost. */
function sorry() {
  const zh = "现在没有网络，本机保存的网页又不完整，所以打不开。已填的内容还在本机；联网后刷新即可。";
  const en = "There is no network, and the copy of this page on this device is incomplete. What you filled in is still on this device: reload once you are online.";
  const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>申报预检</title><h1>申报预检</h1><p>${zh}</p><p lang="en">${en}</p><p><a href="">刷新 Reload</a></p></html>`;
  const headers = { "content-type": "text/html; charset=utf-8", "content-security-policy": "default-src 'none'" };
  return new Response(page, { status: 503, headers });
}

/** Tells a page whether everything is kept, and whether what it is made of is of this version. */
async function tell(port, files) {
  await tidy().catch(() => {});
  await heal();
  const lacking = await missing().catch(() => [""]);
  port.postMessage({ whole: !lacking.length, fits: files.every((address) => HASHES.has(address)) });
}

self.addEventListener("install", (event) => event.waitUntil(fill()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));

self.addEventListener("message", (event) => {
  if (event.data?.do === "take over") self.skipWaiting();
  if (event.data?.do === "tell") event.waitUntil(tell(event.ports[0], event.data.files));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || request.headers.has("range")) return;
  if (origin !== SCOPE.origin || !pathname.startsWith(SCOPE.pathname)) return;
  const name = pathname.slice(SCOPE.pathname.length);
  const address = origin + pathname;
  if (request.mode !== "navigate") {
    if (HASHES.has(address) || HASHED.test(name)) event.respondWith(file(event, address));
    return;
  }
  // Some servers leave the ending away.
  const page = name.replace(/\.html$/, "");
  if (page === "" || page === "index") event.respondWith(start(event, ZH));
  else if (page === "index.en" && HASHES.has(EN)) event.respondWith(start(event, EN));
  else if (HASHES.has(address)) event.respondWith(file(event, address));
  else if (PAGES.includes(`${page}.html`)) event.respondWith(other(request, page));
});
