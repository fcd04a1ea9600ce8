import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";

/** The keys of this installation: 32 bytes each; `current` seals, all of them open. */
export interface Keys {
  readonly current: string;
  readonly seal: Readonly<Record<string, Buffer>>;
  readonly index: Buffer;
}

let keys: Keys | undefined;

export const useKeys = (these: Keys) => {
  keys = these;
};

const held = () => keys ?? fail("no keys: call useKeys at start");

/**
 * Seals a value for one place (`company|table|column|row`): AES-256-GCM with a random nonce, the place as additional
 * data. A sealed value moved to another row does not open. The text is `keyId.nonce.tag.cipher` in base64url.
 */
export function seal(value: string, bound: string): string {
  const { current, seal: all } = held();
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", all[current]!, nonce).setAAD(Buffer.from(bound));
  const body = Buffer.concat([cipher.update(value, "utf8"), cipher.final()]);
  return [current, ...[nonce, cipher.getAuthTag(), body].map((part) => part.toString("base64url"))].join(".");
}

/** Throws when the place or the key is another. */
export function unseal(sealed: string, bound: string): string {
  const [id = "", nonce = "", tag = "", body = ""] = sealed.split(".");
  const key = held().seal[id] ?? fail(`no key ${id}`);
  const cipher = createDecipheriv("aes-256-gcm", key, Buffer.from(nonce, "base64url"))
    .setAAD(Buffer.from(bound))
    .setAuthTag(Buffer.from(tag, "base64url"));
  return Buffer.concat([cipher.update(Buffer.from(body, "base64url")), cipher.final()]).toString("utf8");
}

/** Finds a sealed value again without opening any: HMAC-SHA-256 under a key of its own. */
export const blindIndex = (value: string): Buffer => createHmac("sha256", held().index).update(value).digest();

const fail = (what: string): never => {
  throw new Error(what);
};
