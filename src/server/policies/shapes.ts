import {
  dateText,
  id,
  instantText,
  list,
  named,
  object,
  oneOf,
  ref,
  short,
  text,
  whole,
} from "#server/matters/pieces.ts";
import { titles } from "./words.ts";

/** A count or an amount in fen, a text, or a span. */
const value = {
  anyOf: [
    { type: "integer" },
    { type: "string", maxLength: 2000 },
    object({ count: whole, unit: oneOf("minutes", "hours", "days", "workingHours", "workingDays") }),
  ],
};

/** The answers about policies, by the names of the API. */
export const shapes = [
  named(
    "PolicyHistory",
    { value, from: dateText, scope: text, setBy: ref("Person"), setAt: instantText, note: text },
    { until: dateText },
  ),
  named(
    "PolicyRow",
    {
      key: text,
      procedure: text,
      procedureTitle: text,
      title: text,
      unit: oneOf("span", "fen", "count", "text", "choice"),
      default: value,
      basis: text,
      value,
      history: list(ref("PolicyHistory")),
      planned: list(ref("PolicyHistory")),
    },
    {
      since: dateText,
      scope: object({ id, name: text, kind: oneOf("company", "region", "project") }),
      setBy: ref("Person"),
      note: text,
      options: { type: "object", additionalProperties: text },
    },
  ),
  named("PolicyRows", { rows: list(ref("PolicyRow")) }),
  named("PolicyPreview", { matters: whole, sample: list(ref("MatterRow")), sentence: text }),
  named("PolicyApplied", { matters: whole }),
] as const;

const unit = { ...id, title: titles.unit };
const setting = { unit, value: { ...value, title: titles.value }, from: { ...dateText, title: titles.from } };

export const byKey = object({ key: short(120, 1) });
export const listQuery = object({}, { unit });
export const settingBody = object(setting, { note: { ...short(500), title: titles.note } });
export const previewBody = object(setting);
export const applyBody = object({ unit });
