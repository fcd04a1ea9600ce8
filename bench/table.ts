import type { Measured } from "./drive.ts";

export interface Line {
  readonly work: string;
  readonly api: Measured;
  readonly bare: Measured;
}
export interface Scale {
  readonly work: string;
  readonly few: Measured;
  readonly many: Measured;
}

/** What we aim at: the share of the bare handler's requests, by work. */
const aims: Readonly<Record<string, number>> = { create: 0.6, act: 0.6, list: 0.7, search: 0.7 };
const mostTimes = 2;
const mostMegabytes = 300;

export interface Result {
  readonly lines: readonly Line[];
  readonly scales: readonly Scale[];
  readonly few: number;
  readonly many: number;
  readonly connections: number;
  readonly residentMegabytes: number;
}

export function print({ lines, scales, few, many, connections, residentMegabytes }: Result): void {
  const rows = [
    ["work", "req/s", "p50 ms", "p99 ms", "bare req/s", "p50 ms", "p99 ms", "ratio", "aim", "failed"],
    ...lines.map(({ work, api, bare }) => [
      work,
      ...three(api),
      ...three(bare),
      (api.perSecond / bare.perSecond).toFixed(2),
      `≥ ${aims[work]}`,
      String(api.failed + bare.failed),
    ]),
  ];
  console.log(`\n${connections} connections, ${many} matters`);
  console.log(drawn(rows));
  const sizes = [
    ["work", `p50 at ${few}`, `p99 at ${few}`, `p50 at ${many}`, `p99 at ${many}`, "times", "aim"],
    ...scales.map(({ work, few: small, many: large }) => [
      work,
      ...[small.p50, small.p99, large.p50, large.p99].map(String),
      (large.p99 / small.p99).toFixed(1),
      `≤ ${mostTimes}`,
    ]),
  ];
  console.log(drawn(sizes));
  console.log(`API resident under load: ${Math.round(residentMegabytes)} MB (aim: < ${mostMegabytes})\n`);
}

const three = ({ perSecond, p50, p99 }: Measured) => [Math.round(perSecond), p50, p99].map(String);

function drawn(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, n) => Math.max(...rows.map((row) => row[n]!.length)));
  const line = (row: readonly string[]) =>
    row.map((cell, n) => (n === 0 ? cell.padEnd(widths[n]!) : cell.padStart(widths[n]!))).join("  ");
  return `\n${rows.map(line).join("\n")}\n`;
}
