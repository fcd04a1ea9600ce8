import type { FastifyRequest } from "fastify";
import { BadForm } from "#server/base/refusal.ts";
import { problems, titles } from "./words.ts";

// oxlint-disable-next-line no-control-regex -- these are what is looked for
const inText = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const inLine = /[\u0000-\u001f\u007f]/;

/**
 * Control characters and halves of characters have no business in anything written: a database refuses them, a log is
 * forged with them. Bodies may have lines and tabs, addresses may not.
 */
export async function refuseControls({ params, query, body }: FastifyRequest): Promise<void> {
  walk({ ...(params as object) }, "params", inLine);
  walk({ ...(query as object) }, "querystring", inLine);
  walk(body, "body", inText);
}

function walk(value: unknown, name: string, controls: RegExp): void {
  if (typeof value === "string") mustBeClean(value, name, controls);
  else if (Array.isArray(value)) for (const each of value) walk(each, name, controls);
  else if (isPlain(value))
    for (const [key, each] of Object.entries(value)) {
      mustBeClean(key, "body", inLine);
      walk(each, key, controls);
    }
}

/** Not a stream or a buffer. */
const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" &&
  value !== null &&
  (Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null);

function mustBeClean(text: string, name: string, controls: RegExp): void {
  if (controls.test(text) || !text.isWellFormed())
    throw new BadForm(name, titles[name] ?? `“${name}”`, problems.control);
}
