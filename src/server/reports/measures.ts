import type { Tx } from "#server/base/database.ts";
import { homesCounted, measured, type Measured } from "./kpi-queries.ts";
import type { Frame } from "./kpi-sets.ts";
import { kpis, type Kpi } from "./kpis.ts";
import { kpiWords } from "./words.ts";

export interface Measure {
  readonly key: string;
  readonly title: string;
  /** Null where there is nothing to divide by: no value, and never 0% or 100%. */
  readonly value: number | null;
  readonly unit: "percent" | "count";
  readonly formula: string;
  /** The words of the address that open the matters looked at. */
  readonly filter: Readonly<Record<string, string>>;
}

/** The measures of a procedure's work in a period. */
export async function measuresOf(tx: Tx, frame: Frame, procedure: string, project?: string): Promise<Measure[]> {
  const wanted = kpis.filter((kpi) => kpi.procedure === procedure);
  const found = await measured(tx, frame, wanted, project);
  const homes = await homesCounted(tx, frame.who, project);
  return wanted.map((kpi) => ({
    key: kpi.key,
    ...kpiWords[kpi.key],
    value: valueOf(kpi, found.find(({ key }) => key === kpi.key) ?? nothing, homes),
    unit: kpi.share === "hundredHomes" ? "count" : "percent",
    filter: {
      procedure,
      status: "all",
      kpi: kpi.key,
      period: frame.period.name,
      ...(project !== undefined && { project }),
    },
  }));
}

const nothing = { counted: 0, kept: 0, homes: 0 };

function valueOf(
  { share }: Kpi,
  { counted, kept, homes }: Omit<Measured, "key">,
  { all, occupied }: { all: number; occupied: number },
) {
  if (share === "kept") return percent(kept, counted);
  if (share === "missed") return percent(counted - kept, counted);
  if (share === "occupiedHomes") return percent(homes, occupied);
  return all === 0 ? null : Math.round((counted * 10_000) / all) / 100;
}

/** With one decimal, half up. */
const percent = (part: number, whole: number) => (whole === 0 ? null : Math.round((part * 1000) / whole) / 10);
