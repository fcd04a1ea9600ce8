import { sessionWords } from "./words.ts";

const browsers: readonly (readonly [string, RegExp])[] = [
  ["Edge", /Edg\//],
  ["WeChat", /MicroMessenger/],
  ["Firefox", /Firefox\//],
  ["Chrome", /Chrome\//],
  ["Safari", /Safari\//],
];
const systems: readonly (readonly [string, RegExp])[] = [
  ["Android", /Android/],
  ["iOS", /iPhone|iPad/],
  ["Windows", /Windows/],
  ["macOS", /Mac OS X/],
  ["Linux", /Linux/],
];
const known = (agent: string, all: typeof browsers) => all.find(([, sign]) => sign.test(agent))?.[0] ?? "";

/** A browser as people call it, from what it calls itself. */
export const deviceOf = (agent: string) =>
  sessionWords.on(known(agent, browsers), known(agent, systems)) || sessionWords.unknown;
