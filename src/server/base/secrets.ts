import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
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

/** Reads the secrets in the data folder, making them where there are none (mode 600), and puts the keys to use. */
export function secretsOf(dataDir: string): Secrets {
  const file = join(dataDir, "secrets.json");
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(fresh(), null, 2), { mode: 0o600, flag: "wx" });
  const secrets = JSON.parse(readFileSync(file, "utf8")) as Secrets;
  const key = (text: string) => Buffer.from(text, "base64");
  useKeys({
    current: secrets.currentKey,
    seal: Object.fromEntries(Object.entries(secrets.sealKeys).map(([id, text]) => [id, key(text)])),
    index: key(secrets.indexKey),
  });
  return secrets;
}

const random = (encoding: "base64" | "hex") => randomBytes(32).toString(encoding);

const fresh = (): Secrets => ({
  ownerPassword: random("hex"),
  appPassword: random("hex"),
  currentKey: "k1",
  sealKeys: { k1: random("base64") },
  indexKey: random("base64"),
});
