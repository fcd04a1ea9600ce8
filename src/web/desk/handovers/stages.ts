import type { Campaign, CampaignHome } from "#web/api/types.ts";
import type { boardWords, planWords } from "./words.ts";

export type Column = keyof typeof boardWords.columns;
export type Stage = keyof typeof planWords.states;

/** Which column of the day's board a hand-over stands in; none while nobody is expected. */
const columnOf: Readonly<Record<string, Column>> = {
  booked: "booked",
  here: "here",
  inspecting: "inspecting",
  inspected: "inspecting",
  signing: "signing",
  settling: "signing",
  handing: "signing",
  filing: "delivered",
  visiting: "delivered",
  closed: "delivered",
  refused: "refused",
};
export const columnIn = ({ matter }: CampaignHome): Column | undefined => matter && columnOf[matter.state];

/** How far a home is, for the building. */
export function stageOf(home: CampaignHome): Stage {
  if (!home.matter) return "none";
  const column = columnIn(home);
  if (column === "booked" || column === "refused" || column === "delivered") return column;
  return column ? "busy" : "noticed";
}

const deliveredStates: readonly string[] = ["filing", "visiting", "closed"];
export const deliveredIn = ({ states }: Campaign) =>
  states.reduce((sum, { state, count }) => sum + (deliveredStates.includes(state) ? count : 0), 0);

/** Whether a slot may still be chosen or changed. */
export const mayBook = ({ matter }: CampaignHome) =>
  matter !== undefined && ["noticed", "booked", "refused"].includes(matter.state);

/** The days of a campaign. */
export function daysOf({ firstDay, lastDay }: Pick<Campaign, "firstDay" | "lastDay">): string[] {
  const first = Temporal.PlainDate.from(firstDay);
  const length = first.until(Temporal.PlainDate.from(lastDay)).days + 1;
  return Array.from({ length }, (_, n) => first.add({ days: n }).toString());
}
