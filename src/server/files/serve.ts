import type { FastifyReply } from "fastify";
import { createReadStream } from "node:fs";
import { isShown } from "./kinds.ts";
import type { FileRow } from "./queries.ts";

/** A file from outside runs nothing and asks for nothing, whatever is in it. A sandbox would keep a PDF from being shown. */
const policyOf = (mime: string) =>
  [
    "default-src 'none'",
    "img-src 'self' data:",
    "media-src 'self'",
    "style-src 'unsafe-inline'",
    "frame-ancestors 'self'",
    mime === "application/pdf" ? "object-src 'self'" : "sandbox",
  ].join("; ");

/** Answers with a file, whole or the part that was asked for; only what a browser may show is shown in it. */
export function serve(reply: FastifyReply, { name, mime, bytes, sha256 }: FileRow, path: string, range?: string) {
  const part = partOf(range, bytes);
  void reply
    .type(mime)
    .header("content-disposition", `${isShown(mime) ? "inline" : "attachment"}; filename*=UTF-8''${encoded(name)}`)
    .header("content-security-policy", policyOf(mime))
    .header("x-content-type-options", "nosniff")
    .header("cache-control", "private, max-age=3600")
    .header("etag", `"${sha256}"`)
    .header("accept-ranges", "bytes");
  if (part === "none") return reply.status(416).header("content-range", `bytes */${bytes}`).type("text/plain").send("");
  if (!part) return reply.header("content-length", bytes).send(createReadStream(path));
  const { start, end } = part;
  return reply
    .status(206)
    .header("content-range", `bytes ${start}-${end}/${bytes}`)
    .header("content-length", end - start + 1)
    .send(createReadStream(path, part));
}

/** One range, as players of sound and film ask for it; anything else gets the whole. */
function partOf(range: string | undefined, bytes: number): { start: number; end: number } | "none" | undefined {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(range ?? "") ?? [];
  if (from === undefined || to === undefined || (from === "" && to === "")) return undefined;
  const start = from === "" ? Math.max(0, bytes - Number(to)) : Number(from);
  const end = from === "" || to === "" ? bytes - 1 : Math.min(Number(to), bytes - 1);
  return start > end || start >= bytes ? "none" : { start, end };
}

const encoded = (name: string) =>
  encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
