import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Unfit } from "#server/config.ts";
import { useKeys } from "./seal.ts";

/** What this installation must keep to itself; made at the first start, and lost data if lost. */
export interface Secrets {
  readonly ownerPassword: string;
  readonly appPassword: string;
  readonly currentKey: string;
  /** Keys for personal data by id, 32 bytes in base64. */
  readonly sealKeys: Readonly<Record<string, string>>;
  readonly indexKey: string;
}

/**
 * Reads the secrets in the data folder, making them where there are none (mode 600), and puts the keys to use. Throws
 * `Unfit` when they are there and cannot be read: making new ones would lose what the old ones sealed.
 */
export function secretsOf(dataDir: string): Secrets {
  const file = join(dataDir, "secrets.json");
  if (!existsSync(file)) write(file, fresh());
  const secrets = read(file);
  const key = (text: string) => Buffer.from(text, "base64");
  useKeys({
    current: secrets.currentKey,
    seal: Object.fromEntries(Object.entries(secrets.sealKeys).map(([id, text]) => [id, key(text)])),
    index: key(secrets.indexKey),
  });
  return secrets;
}

/** Whole or not at all: a start that was cut off leaves no half a file. */
function write(file: string, secrets: Secrets): void {
  writeFileSync(`${file}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

function read(file: string): Secrets {
  try {
    const secrets = JSON.parse(readFileSync(file, "utf8")) as Secrets;
    if (secrets.ownerPassword && secrets.appPassword && secrets.indexKey && secrets.sealKeys[secrets.currentKey])
      return secrets;
  } catch {
    // Told below, as for one that lacks a part.
  }
  throw new Unfit(`${file} cannot be read or lacks a key; put back the copy that belongs to this data.`);
}

const random = (encoding: "base64" | "hex") => randomBytes(32).toString(encoding);

const fresh = (): Secrets => ({
  ownerPassword: random("hex"),
  appPassword: random("hex"),
  currentKey: "k1",
  sealKeys: { k1: random("base64") },
  indexKey: random("base64"),
});
