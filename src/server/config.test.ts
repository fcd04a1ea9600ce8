import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { secretsOf } from "./base/secrets.ts";
import { configure, Unfit } from "./config.ts";

const folder = mkdtempSync(join(tmpdir(), "anlin-config-"));
const given = (env: Record<string, string>) => configure({ DATA_DIR: folder, ...env });
afterAll(() => rmSync(folder, { recursive: true }));

test("nothing has to be set", () => {
  expect(given({})).toEqual({
    port: 3000,
    host: "127.0.0.1",
    dataDir: folder,
    worker: true,
    demo: true,
    logLevel: "warn",
    trustProxy: [],
    messaging: {},
  });
});

test("what is set is taken", () => {
  const env = { PORT: "8080", APP_URL: "https://wuye.example/", WORKER: "none", DEMO: "no" };
  expect(given({ ...env, TRUST_PROXY: "10.0.0.0/8, 127.0.0.1, fd00::/8" })).toMatchObject({
    port: 8080,
    appUrl: "https://wuye.example",
    worker: false,
    demo: false,
    trustProxy: ["10.0.0.0/8", "127.0.0.1", "fd00::/8"],
  });
});

test("ways to customers are named by their provider and complete", () => {
  const env = {
    DEMO: "no",
    SMS: "aliyun",
    SMS_KEY_ID: "id",
    SMS_KEY_SECRET: "key",
    SMS_SIGN: "蓝天",
    SMS_TEMPLATE: "SMS_1",
  };
  expect(given({ ...env, SMS_ENDPOINT: "http://127.0.0.1:99" }).messaging.sms).toMatchObject({
    provider: "aliyun",
    endpoint: "127.0.0.1:99",
    insecure: true,
  });
  expect(() => given({ ...env, DEMO: "yes" })).toThrow(/made up/);
  expect(() => given({ ...env, SMS: "tencent" })).toThrow("SMS=tencent needs SMS_APP.");
  expect(() => given({ SMTP_URL: "smtp://mail.example" })).toThrow("SMTP_URL needs MAIL_FROM.");
  expect(() => given({ SMS_REPORT_SECRET: "short" })).toThrow(/16 to 100/);
});

test.each([
  [{ PORT: "http" }, "PORT is “http”; it must be a whole number from 0 to 65535."],
  [{ DATABASE_URL: "mysql://x" }, "DATABASE_URL must be an address that begins with postgres:// or postgresql://."],
  [{ APP_URL: "wuye" }, "APP_URL must be an address that begins with http:// or https://."],
  [{ WORKER: "2" }, "WORKER is “2”; it must be one of in-process, none."],
  [{ LOG_LEVEL: "loud" }, "LOG_LEVEL is “loud”; it must be one of silent, error, warn, info, debug."],
  [
    { TRUST_PROXY: "10.0.0.0/8,nginx" },
    "TRUST_PROXY names “nginx”, which is neither an address nor a range such as 10.0.0.0/8.",
  ],
  [
    { TRUST_PROXY: "10.0.0.0/40" },
    "TRUST_PROXY names “10.0.0.0/40”, which is neither an address nor a range such as 10.0.0.0/8.",
  ],
])("%j is refused in a sentence that names it", (env, sentence) => {
  expect(() => given(env)).toThrow(new Unfit(sentence));
});

test("secrets are made once, for the owner's eyes only, and broken ones are refused", () => {
  const made = secretsOf(folder);
  expect(secretsOf(folder)).toEqual(made);
  expect(statSync(join(folder, "secrets.json")).mode & 0o777).toBe(0o600);
  expect(Buffer.from(made.sealKeys[made.currentKey]!, "base64")).toHaveLength(32);
  for (const broken of ["{", JSON.stringify({ ...made, currentKey: "k9" })]) {
    writeFileSync(join(folder, "secrets.json"), broken);
    expect(() => secretsOf(folder)).toThrow(Unfit);
  }
});
