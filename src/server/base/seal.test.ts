import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { blindIndex, seal, unseal, useKeys } from "./seal.ts";

const first = { current: "k1", seal: { k1: Buffer.alloc(32, 1) }, index: Buffer.alloc(32, 9) };
const turned = { ...first, current: "k2", seal: { ...first.seal, k2: Buffer.alloc(32, 2) } };
const phone = "13800001234";
const home = "company|people|phone|1";

useKeys(first);
afterEach(() => useKeys(first));

test("O5: what was sealed opens in its own place, whatever it says", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (words) => unseal(seal(words, home), home) === words));
});

test("O5: the same value never looks the same twice, and is found all the same", () => {
  expect(seal(phone, home)).not.toBe(seal(phone, home));
  expect(seal(phone, home)).not.toContain(phone);
  expect(blindIndex(phone)).toEqual(blindIndex(phone));
  expect(blindIndex(phone)).not.toEqual(blindIndex("13800001235"));
});

test("O5: a sealed value moved to another row, or changed, does not open", () => {
  expect(() => unseal(seal(phone, home), "company|people|phone|2")).toThrow();
  const [id, nonce, tag, body] = seal(phone, home).split(".");
  expect(() => unseal([id, nonce, tag, `${body}AA`].join("."), home)).toThrow();
});

test("O5: after the key was turned old values open, new ones carry the new key, and a lost key is named", () => {
  const old = seal(phone, home);
  useKeys(turned);
  expect(unseal(old, home)).toBe(phone);
  expect(seal(phone, home)).toMatch(/^k2\./);
  const fresh = seal(phone, home);
  useKeys(first);
  expect(() => unseal(fresh, home)).toThrow("no key k2");
});
