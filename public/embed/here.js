// Which script of the page this is, and so where the checker is.

import { app } from "preflight-protocol";

/** The loader's tags in the page. */
export const scripts = [...document.querySelectorAll("script")].filter(({ src }) => /\/embed(-v\d-\w+)?\.js\b/.test(src));
/** Modules, and scripts that were moved, are not named by the browser: then it is the last of its name. */
const mine = scripts.find((script) => script === document.currentScript) ?? scripts[scripts.length - 1];
if (!mine) throw app;

/** The folder of the checker. */
export const BASE = new URL(".", mine.src);

/** Says something to those who made the page. */
export const warn = (...what) => console.warn(app, ...what);
