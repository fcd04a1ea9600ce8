import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import { Busy } from "#server/base/refusal.ts";

const derive = promisify(argon2);

/** OWASP's least for argon2id: 19 MiB, two passes. Written into each hash, so that more may be asked later. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 };
const saltBytes = 16;
const tagBytes = 32;

/** Hashing is meant to be slow; more than this many at once would starve everybody else. */
const atOnce = 2;
const mostWaiting = 40;
let working = 0;
const waiting: (() => void)[] = [];

/** The hash of a password by argon2id, as `$argon2id$v=19$m=…,t=…,p=…$salt$tag`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(saltBytes);
  const tag = await tagOf(password, salt, cost);
  const { memory, passes, parallelism } = cost;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${plain(salt)}$${plain(tag)}`;
}

/** Whether it is the password; without a hash to compare with it takes as long and says no. */
export async function isPassword(password: string, hash: string | null | undefined): Promise<boolean> {
  const [, memory, passes, parallelism, salt = "", tag = ""] =
    /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(hash ?? "") ?? [];
  if (tag === "") {
    await tagOf(password, Buffer.alloc(saltBytes), cost);
    return false;
  }
  const asked = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const made = await tagOf(password, Buffer.from(salt, "base64"), asked);
  const known = Buffer.from(tag, "base64");
  return made.length === known.length && timingSafeEqual(made, known);
}

async function tagOf(password: string, nonce: Buffer, { memory, passes, parallelism }: typeof cost): Promise<Buffer> {
  await turn();
  try {
    const message = Buffer.from(password.normalize("NFC"));
    return await derive("argon2id", { message, nonce, memory, passes, parallelism, tagLength: tagBytes });
  } finally {
    handOn();
  }
}

async function turn(): Promise<void> {
  if (waiting.length >= mostWaiting) throw new Busy();
  if (working >= atOnce) return new Promise((resume) => waiting.push(resume));
  working += 1;
}

/** Whoever waits longest goes on in this one's place. */
function handOn(): void {
  const next = waiting.shift();
  if (next) next();
  else working -= 1;
}

const plain = (bytes: Buffer) => bytes.toString("base64").replaceAll("=", "");
