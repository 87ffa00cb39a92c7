// Messages as `protocol.json` has them.

import { app, v } from "preflight-protocol";
import { is, shaped } from "./kinds.js";

/**
 * A message of one of these types, taken apart; nothing when anything about it is wrong.
 *
 * @param messages what takes the fields, by type
 * @param envelope what takes `id` and `nonce`
 * @param value what came
 */
export function opened(messages, envelope, value) {
  const type = value?.type;
  const fields = typeof type === "string" && messages[type];
  const all = fields && shaped({ app: is(app), v: is(v), ...envelope, type: is(type), ...fields }, value);
  if (!all) return;
  const { app: _, v: __, id, nonce, type: ___, ...own } = all;
  return { id, nonce, type, own };
}
