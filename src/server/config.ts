import { accessSync, constants, mkdirSync } from "node:fs";
import { isIP } from "node:net";
import { resolve } from "node:path";

/** Everything that may be set from outside; the table in the README says the same. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** Another PostgreSQL; left out, the embedded one runs in the data folder. */
  readonly databaseUrl?: string;
  /** The address people open, for QR codes and the check of a request's origin. */
  readonly appUrl?: string;
  /** Whether this process also works off clocks and jobs. */
  readonly worker: boolean;
  /** Whether an empty database gets the demo company. */
  readonly demo: boolean;
  readonly logLevel: "silent" | "error" | "warn" | "info" | "debug";
  /** Proxies whose X-Forwarded-For is believed, as addresses or ranges. */
  readonly trustProxy: readonly string[];
  readonly messaging: MessagingConfig;
}

/** Ways to customers: without them, messages stand on the page of outgoing ones. */
export interface MessagingConfig {
  readonly sms?: SmsConfig;
  readonly mail?: MailConfig;
  /** The word in the address that providers report deliveries to. */
  readonly reportSecret?: string;
}
export interface SmsConfig {
  readonly provider: "aliyun" | "tencent";
  readonly keyId: string;
  readonly keySecret: string;
  /** 短信签名. */
  readonly sign: string;
  /** The template whose one blank, `content`, is the whole message. */
  readonly template: string;
  /** Tencent's SdkAppId. */
  readonly app: string;
  readonly endpoint?: string;
  readonly insecure?: boolean;
}
export interface MailConfig {
  readonly url: string;
  readonly from: string;
}

/** What the person who starts it has to mend: one sentence, no stack. */
export class Unfit extends Error {}

/** Reads the environment; throws `Unfit` naming the variable and what is wrong with it. */
export function configure(env: Readonly<Record<string, string | undefined>>): Config {
  return {
    port: port(env["PORT"] ?? "3000"),
    host: env["HOST"] ?? "127.0.0.1",
    dataDir: writable(resolve(env["DATA_DIR"] ?? "data")),
    ...(env["DATABASE_URL"] && { databaseUrl: url("DATABASE_URL", env["DATABASE_URL"], ["postgres:", "postgresql:"]) }),
    ...(env["APP_URL"] && { appUrl: url("APP_URL", env["APP_URL"], ["http:", "https:"]).replace(/\/$/, "") }),
    worker: oneOf("WORKER", env["WORKER"] ?? "in-process", ["in-process", "none"]) === "in-process",
    demo: oneOf("DEMO", env["DEMO"] ?? "yes", ["yes", "no"]) === "yes",
    logLevel: oneOf("LOG_LEVEL", env["LOG_LEVEL"] ?? "warn", ["silent", "error", "warn", "info", "debug"]),
    trustProxy: (env["TRUST_PROXY"] ?? "")
      .split(",")
      .map((each) => each.trim())
      .filter(Boolean)
      .map(range),
    messaging: messaging(env),
  };
}

type Environment = Readonly<Record<string, string | undefined>>;

function messaging(env: Environment): MessagingConfig {
  if ((env["SMS"] ?? "none") !== "none" && env["DEMO"] !== "no")
    throw new Unfit("SMS needs DEMO=no: the phone numbers of the demo company are made up and may be somebody's.");
  const provider = oneOf("SMS", env["SMS"] ?? "none", ["none", "aliyun", "tencent"]);
  const secret = env["SMS_REPORT_SECRET"];
  if (secret !== undefined && !/^[\w-]{16,100}$/.test(secret))
    throw new Unfit("SMS_REPORT_SECRET must be 16 to 100 letters, digits, dashes and underlines.");
  return {
    ...(provider !== "none" && { sms: { provider, ...sms(env, provider) } }),
    ...(env["SMTP_URL"] && {
      mail: { url: url("SMTP_URL", env["SMTP_URL"], ["smtp:", "smtps:"]), from: needed(env, "MAIL_FROM", "SMTP_URL") },
    }),
    ...(secret && { reportSecret: secret }),
  };
}

function sms(env: Environment, provider: "aliyun" | "tencent") {
  const endpoint = env["SMS_ENDPOINT"] && new URL(url("SMS_ENDPOINT", env["SMS_ENDPOINT"], ["http:", "https:"]));
  const given = (name: string) => needed(env, name, `SMS=${provider}`);
  return {
    keyId: given("SMS_KEY_ID"),
    keySecret: given("SMS_KEY_SECRET"),
    sign: given("SMS_SIGN"),
    template: given("SMS_TEMPLATE"),
    app: provider === "tencent" ? given("SMS_APP") : "",
    ...(endpoint && { endpoint: endpoint.host, insecure: endpoint.protocol === "http:" }),
  };
}

function needed(env: Environment, name: string, because: string): string {
  const value = env[name];
  if (value) return value;
  throw new Unfit(`${because} needs ${name}.`);
}

function range(text: string): string {
  const [address = "", bits] = text.split("/");
  const most = isIP(address) === 6 ? 128 : 32;
  if (isIP(address) && (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= most))) return text;
  throw new Unfit(`TRUST_PROXY names “${text}”, which is neither an address nor a range such as 10.0.0.0/8.`);
}

function port(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 0 && number < 65_536) return number;
  throw new Unfit(`PORT is “${text}”; it must be a whole number from 0 to 65535.`);
}

function url(name: string, text: string, protocols: readonly string[]): string {
  if (URL.canParse(text) && protocols.includes(new URL(text).protocol)) return text;
  throw new Unfit(`${name} must be an address that begins with ${protocols.join("// or ")}//.`);
}

function oneOf<const W extends string>(name: string, text: string, words: readonly W[]): W {
  const found = words.find((word) => word === text);
  if (found) return found;
  throw new Unfit(`${name} is “${text}”; it must be one of ${words.join(", ")}.`);
}

function writable(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
    return folder;
  } catch (error) {
    throw new Unfit(
      `The data folder ${folder} cannot be written (${(error as Error).message}); set DATA_DIR to one that can.`,
    );
  }
}
