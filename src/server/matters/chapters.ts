import { parseAsk } from "#kit/fields.ts";
import { isKeptFrom, veiled } from "#kit/masking.ts";
import type { Values } from "#kit/matter.ts";
import { valueWords } from "#kit/sentences.ts";
import { namer } from "./around.ts";
import type { Held } from "./held.ts";
import { isDeed, type Happened } from "./record.ts";
import type { Chapter } from "./shapes.ts";
import { filesOf } from "./story.ts";
import { hidden } from "./words.ts";

/** What is on record, without what is kept from the reader: a masked answer sent back would replace the true one (O5). */
export const shownData = ({ p, matter }: Held, sees: boolean): Values =>
  Object.fromEntries(Object.entries(matter!.data).filter(([name]) => !isKeptFrom(p.fields[name], sees)));

/** The same in words. */
export function wordsOf(held: Held, sees: boolean): Record<string, string> {
  return Object.fromEntries(Object.keys(held.matter!.data).map((name) => [name, fieldWords(held, name, sees)]));
}

function fieldWords({ p, matter, around, place }: Held, name: string, sees: boolean): string {
  const shown = veiled(p.fields, matter!.data, sees)[name];
  return shown === undefined ? hidden : valueWords(p.fields[name], shown, namer(around), place.calendar.zone);
}

/** What is on record by chapters: each action done, with the answers it asked for as they now stand. */
export function chapters(held: Held, events: readonly Happened[], sees: boolean): Chapter[] {
  const { p, matter, around } = held;
  const shown = new Set<string>();
  const done = [...new Set(events.filter(isDeed).map(({ action }) => action))];
  return done.flatMap((action) => {
    const known = p.actions[action];
    const asked = (known?.asks ?? []).map((ask) => parseAsk(String(ask)).name);
    const names = asked.filter((name) => !shown.has(name) && matter!.data[name] !== undefined);
    names.forEach((name) => shown.add(name));
    if (!known || names.length === 0) return [];
    const fields = names.map((name) => {
      const kept = isKeptFrom(p.fields[name], sees);
      const files = kept ? [] : filesOf(p, { [name]: matter!.data[name] }, around);
      return {
        field: name,
        title: p.fields[name]?.title ?? name,
        words: fieldWords(held, name, sees),
        ...(files.length > 0 && { files }),
        ...(kept && { kept: true as const }),
      };
    });
    return [{ action, title: known.title, fields }];
  });
}
