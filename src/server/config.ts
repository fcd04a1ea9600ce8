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
  };
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
