import { veiled } from "#kit/masking.ts";
import type { Values } from "#kit/matter.ts";
import type { Field } from "#kit/fields.ts";
import type { AnyProcedure } from "#kit/procedure.ts";
import { sentence, valueWords, type NameOf } from "#kit/sentences.ts";
import type { Around, FileRow } from "./around-queries.ts";
import { namer } from "./around.ts";
import type { Held } from "./held.ts";
import { isDeed, deedOf, type Happened } from "./record.ts";
import { instant } from "./restore.ts";
import { valuesOf } from "./procedures.ts";
import { stateTitle } from "./rows.ts";
import type { Deed, File } from "./shapes.ts";
import { asides, mergedTitle, systemName, unknown } from "./words.ts";

/** What happened to a matter, the newest first, each as a sentence without its subject. */
export function storyOf(held: Held, events: readonly Happened[], sees: boolean): Deed[] {
  const told: Deed[] = [];
  let known: Values = {};
  for (const event of events) {
    if (isIdle(held.p, event)) continue;
    told.unshift(deed(held, event, known, sees));
    known = { ...known, ...veiled(held.p.fields, event.form, sees) };
  }
  return told;
}

/** A step that told nobody and moved nothing: it was meant for another case, such as an emergency. */
const isIdle = (p: AnyProcedure, { action, to, effects }: Happened) =>
  action.includes("#") && to === "stay" && effects.length === 0 && !isDue(p, action);

const isDue = (p: AnyProcedure, action: string) => stepOf(p, action)?.at === "100%";

function stepOf(p: AnyProcedure, action: string) {
  const [clock = "", step] = action.split("#");
  return step === undefined ? undefined : p.clocks[clock]?.steps[Number(step)];
}

function deed({ p, around, policies }: Held, event: Happened, known: Values, sees: boolean): Deed {
  const nameOf = namer(around);
  const mine = isDeed(event);
  const form = mine ? veiled(p.fields, event.form, sees) : {};
  const step = event.action.includes("#");
  return {
    seq: event.seq,
    action: event.action,
    at: event.at,
    who: actorOf(event, around),
    sentence: mine ? sentence(p, { ...deedOf(event), form }, nameOf, { data: known, policies }) : asideSentence(event),
    from: event.from,
    to: event.to,
    changes: mine ? changesOf(p, form, known, nameOf) : [],
    files: filesOf(p, form, around),
    notices: [...new Set(event.effects.flatMap((effect) => (effect.kind === "notify" ? [effect.words] : [])))],
    ...(event.via && { via: { id: event.via, name: around.staff.get(event.via)?.name ?? unknown } }),
    ...(event.viaHow && { viaHow: event.viaHow }),
    ...(event.to !== "stay" && {
      toTitle: event.to === "merged" && !p.states["merged"] ? mergedTitle : stateTitle(p, event.to),
    }),
    ...(step && { step: true as const }),
    ...(isOverdue(p, event.action) && { late: true as const }),
    ...tables(p, form, nameOf),
  };
}

/** A step at or past the due time says that the time was missed. */
export function isOverdue(p: AnyProcedure, action: string): boolean {
  const step = stepOf(p, action);
  return step !== undefined && !step.to && (step.at === "100%" || step.after !== undefined);
}

function actorOf({ who, via }: Happened, { staff, people }: Around): Deed["who"] {
  if (who === "system") return { id: who, name: systemName, kind: "system" };
  const kind = via || !staff.has(who) ? "person" : "staff";
  return { id: who, name: (kind === "staff" ? staff : people).get(who)?.name ?? unknown, kind };
}

/** What the server itself did to a matter, as a sentence. */
export function asideSentence({ action, form }: Pick<Happened, "action" | "form">): string {
  const words = asides[action as keyof typeof asides];
  return typeof words === "function" ? words(String(form["number"] ?? "")) : (words ?? action);
}

function changesOf(p: AnyProcedure, form: Values, known: Values, nameOf: NameOf): Deed["changes"] {
  return Object.entries(form)
    .filter(
      ([name, value]) =>
        p.fields[name] && known[name] !== undefined && JSON.stringify(known[name]) !== JSON.stringify(value),
    )
    .map(([name, value]) => ({
      field: name,
      title: p.fields[name]!.title,
      was: valueWords(p.fields[name], known[name], nameOf),
      is: valueWords(p.fields[name], value, nameOf),
    }));
}

function tables(p: AnyProcedure, form: Values, nameOf: NameOf): Pick<Deed, "rows"> {
  const found = Object.entries(form).flatMap(([name, value]) => {
    const field = p.fields[name];
    if (field?.kind !== "rows" || !Array.isArray(value) || value.length === 0) return [];
    const columns = Object.entries(field.columns ?? {}) as [string, Field<unknown>][];
    return [
      {
        field: name,
        title: field.title,
        columns: columns.map(([, { title }]) => title),
        rows: (value as Values[]).map((row) => columns.map(([key, column]) => valueWords(column, row[key], nameOf))),
      },
    ];
  });
  return found.length > 0 ? { rows: found } : {};
}

/** The files a form brought. */
export const filesOf = (p: AnyProcedure, form: Values, { files }: Around): File[] =>
  valuesOf(p, form, "photos", "files", "signature").flatMap((id) => {
    const row = files.get(id);
    return row ? [fileOf(row)] : [];
  });

const fileOf = ({ id, name, mime, bytes, sha256, at, by, byName }: FileRow): File => ({
  id,
  name,
  mime,
  bytes,
  sha256,
  at: instant(at),
  by: { id: by, name: byName },
});
