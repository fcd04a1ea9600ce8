import type { Calendar } from "#kit/calendar.ts";
import type { Given, Matter, Values } from "#kit/matter.ts";
import type { AnyProcedure } from "#kit/procedure.ts";
import { deadlines, nextStep, pressing } from "#kit/runs.ts";
import { title } from "#kit/sentences.ts";
import { awaiting } from "./awaiting.ts";
import { valuesOf } from "./procedures.ts";

/** Which department answers for a procedure whose forms do not name one. */
const handledBy: Readonly<Record<string, string>> = {
  repair: "engineering",
  consultation: "service",
  visit: "service",
  handover: "service",
  key: "service",
  repairSettlement: "service",
  warranty: "engineering",
  buildingIssue: "engineering",
  takeover: "engineering",
  usageReport: "engineering",
  archiveLoan: "personnel",
  archiveDestruction: "personnel",
  archiveTransfer: "personnel",
  privacyRequest: "service",
  privacyConsent: "service",
};

/** What is kept on a matter's row, so that lists need nothing else. All of it follows from the matter itself. */
export function standing(p: AnyProcedure, matter: Matter, calendar: Calendar, given: Given) {
  const final = p.states[matter.state]?.final === true;
  const { data } = matter;
  return {
    state: matter.state,
    final,
    title: title(p, data).slice(0, 200),
    data,
    home_id: valuesOf(p, data, "home")[0] ?? null,
    person_id: valuesOf(p, data, "customer")[0] ?? null,
    contractor_id: idOf(valuesOf(p, data, "contractor")[0]),
    category: first(data, "category", "class", "topic"),
    severity: first(data, "severity", "urgency"),
    department: first(data, "lead", "department") ?? handledBy[p.name] ?? null,
    channel: first(data, "channel"),
    ...(final ? nothingLeft : underWay(p, matter, calendar, given)),
  };
}

/** Stands in a column of ids: what is none (an old record wrote a firm by its name) is left out. */
const idOf = (text: string | undefined) => (text !== undefined && uuid.test(text) ? text : null);
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const nothingLeft = {
  expected: null,
  awaits: [] as readonly string[],
  appointment_at: null,
  clock: null,
  due_at: null,
  paused: null,
  wake_at: null,
};

function underWay(p: AnyProcedure, matter: Matter, calendar: Calendar, given: Given) {
  const awaited = awaiting(p, matter, given);
  const pressed = pressing(p, matter, calendar, given);
  return {
    expected: awaited?.action ?? null,
    awaits: awaited?.tokens ?? [],
    appointment_at: first(matter.data, "appointment"),
    clock: pressed?.clock ?? null,
    due_at: pressed?.due ?? null,
    paused: pressed?.paused ?? null,
    wake_at: wakeAt(p, matter, calendar, given),
  };
}

/** When somebody must look again: the next step of a clock, or a due time whose breach is still to be noted. */
function wakeAt(p: AnyProcedure, matter: Matter, calendar: Calendar, given: Given): string | null {
  const step = nextStep(p, matter, calendar)?.at;
  const dues = deadlines(p, matter, calendar, given).flatMap(({ due, stopped, late }) =>
    due && !stopped && !late ? [Temporal.Instant.from(due).add({ milliseconds: 1 })] : [],
  );
  return [...(step ? [step] : []), ...dues].toSorted(Temporal.Instant.compare)[0]?.toString() ?? null;
}

function first(data: Values, ...names: string[]): string | null {
  const found = names.map((name) => data[name]).find((value) => typeof value === "string");
  return (found as string | undefined) ?? null;
}
