// The sample page of the preview: puts the lines into itself as a bureau would, and passes on what it hears. Only as a page without an
// origin, inside the page for integrators: opened otherwise it shows nothing that an address tells it.

/** The elements that lines consist of. */
const ELEMENTS = ["script", "shenbao-precheck", "iframe"];
/** Events of the checker. */
const EVENTS = ["ready", "resize", "step", "finished", "result", "refused", "problem", "failed"];

const here = new URL(".", location.href);

/** Tells the page around. */
function tell(name, detail) {
  let text = "";
  try {
    text = JSON.stringify(detail) ?? "";
  } catch {
    // Then only that it happened.
  }
  parent.postMessage(`preflight-preview ${name} ${text}`, here.origin);
}

/** An element of the lines; nothing when it is none. */
function made([name, attributes]) {
  if (!ELEMENTS.includes(name)) return;
  const element = document.createElement(name);
  // Made by a script it would be async anyway.
  if (name === "script") element.async = false;
  for (const [attribute, value] of attributes) {
    const isPlain = /^[a-z][a-z-]*$/.test(attribute) && !/^(on|srcdoc$|style$)/.test(attribute);
    const isOurs = attribute !== "src" || new URL(value, here).href.startsWith(here.href);
    if (isPlain && isOurs) element.setAttribute(attribute, value);
  }
  return element;
}

function begin() {
  const { lang, elements } = JSON.parse(decodeURIComponent(location.hash.slice(1)));
  document.documentElement.lang = lang === "en" ? "en" : "zh-CN";
  document.querySelectorAll("[data-zh]").forEach((element) => (element.textContent = element.dataset[lang === "en" ? "en" : "zh"]));
  for (const event of EVENTS) document.addEventListener(`precheck-${event}`, ({ type, detail }) => tell(type, detail));
  addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => tell("securitypolicyviolation", [effectiveDirective, blockedURI]));
  const warn = console.warn;
  console.warn = (...words) => {
    warn(...words);
    tell("warning", words.map(String).join(" "));
  };
  const place = document.getElementById("place");
  for (const element of elements) {
    const one = made(element);
    if (one) place.append(one);
  }
}

if (self.origin === "null" && self !== top) begin();
