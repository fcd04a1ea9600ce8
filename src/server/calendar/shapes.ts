import { dateText, id, list, named, object, oneOf, ref, short, text, whole, yes } from "#server/matters/pieces.ts";
import { titles } from "./words.ts";

const time = { type: "string", pattern: "^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$" };
const hours = list({ type: "array", items: time, minItems: 2, maxItems: 2 }, { maxItems: 4, title: titles.hours });

/** The answers about calendars, by the names of the API. */
export const shapes = [
  named("CalendarDay", { date: dateText, name: text, hours, source: oneOf("notice", "local") }),
  named("CalendarYear", { week: list(hours), days: list(ref("CalendarDay")), provisional: yes }),
  named("CalendarImported", { changed: whole, matters: whole }),
] as const;

const year = { type: "integer", minimum: 2000, maximum: 2100, title: titles.year };
const unit = { ...id, title: titles.unit };
const day = { type: "string", format: "date", pattern: "^20[0-9]{2}-" };
const days = (title: string) => list(day, { maxItems: 366, uniqueItems: true, title });

export const yearQuery = object({ year }, { unit });
export const byDate = object({ date: { ...day, title: titles.date } });
export const dayBody = object({ unit, name: { ...short(20, 1), title: titles.names }, hours });
export const unitQuery = object({ unit });
export const noticeBody = object(
  {
    year,
    off: days(titles.off),
    work: days(titles.work),
    names: { type: "object", additionalProperties: short(20, 1), maxProperties: 400, title: titles.names },
  },
  { dry: yes },
);
