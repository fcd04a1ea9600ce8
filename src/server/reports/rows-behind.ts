import { sql, type RawBuilder } from "kysely";
import type { Fields } from "#kit/fields.ts";
import { isPersonal } from "#kit/masking.ts";
import { register } from "#procedures/register.ts";
import type { Who } from "#server/base/database.ts";
import { BadForm } from "#server/base/refusal.ts";
import { kpis } from "./kpis.ts";
import { periodNamed } from "./periods.ts";
import { sentences, titles } from "./words.ts";

/** Nobody finds out a personal answer by asking for it again and again (O5). */
const personal = new Set(
  register.flatMap(({ fields }) => Object.keys(fields).filter((name) => isPersonal((fields as Fields)[name]!))),
);

/** The condition that matters (called m) gave some answers, as figures put them: `class:noise,severity:` (not answered). */
export function gave(answers: string): RawBuilder<unknown> {
  const parts = answers.split(",").map((pair) => {
    const [, field, value] = /^(\w{1,40}):(.{0,100})$/.exec(pair) ?? [];
    if (field === undefined || personal.has(field)) throw new BadForm("answers", titles.answers, sentences.badAnswers);
    return value ? sql`m.data ->> ${field} = ${value}` : sql`m.data -> ${field} is null`;
  });
  return sql`m.merged_into is null and ${sql.join(parts, sql` and `)}`;
}

/** The condition that a measure of a period looks at matters (called m). */
export function lookedAt(who: Who, key: string, period: string | undefined, now: string): RawBuilder<unknown> {
  const kpi = kpis.find((each) => each.key === key);
  if (!kpi) throw new BadForm("kpi", titles.kpi, sentences.badKpi);
  return sql`m.id in (select s.id from (${kpi.set({ who, period: periodNamed(period ?? ""), now })}) s)`;
}
