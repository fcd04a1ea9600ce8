import { sql } from "kysely";
import { local } from "#kit/moment.ts";
import type { Tx, Who } from "#server/base/database.ts";
import { send } from "#server/base/jobs.ts";
import { placeOf } from "#server/matters/place.ts";
import { people, type Audience } from "./audience.ts";
import { blanks } from "./words.ts";

/** So many messages are one job. */
const portionSize = 200;

interface Due {
  readonly matter: string;
  readonly project: string;
  readonly channel: string;
  readonly words: string;
  readonly audience: Audience;
  readonly agent: string | null;
  readonly company: string;
}

/** Takes a sending whose time has come, unless another worker has it: its deliveries and their jobs are there at once or not at all. */
export async function expandNext(tx: Tx, who: Who, now: string): Promise<boolean> {
  const due = await nextDue(tx, who, now);
  if (!due) return false;
  const portions = await expand(tx, who, due, now);
  if (due.channel !== "phone")
    for (let portion = 0; portion < portions; portion += 1)
      await send(tx, "deliver", { company: who.company, matter: due.matter, portion });
  return true;
}

/** Writes a row for every person of the audience, its words filled in; how many portions they are. */
async function expand(tx: Tx, who: Who, due: Due, now: string): Promise<number> {
  const { calendar } = await placeOf(tx, who, due.project);
  const day = local(now, calendar.zone).toPlainDate().toString();
  const called = due.channel === "phone";
  const said = called ? due.words : due.words.replaceAll(blanks.agent, due.agent ?? "");
  const { rows } = await sql<{ portions: number }>`
    with told as (
      insert into deliveries (company_id, project_id, matter_id, home_id, person_id, channel, portion, words, state, call)
      select ${who.company}, ${due.project}, ${due.matter}, home, person, ${due.channel},
        (row_number() over (order by sort, home_name, person) - 1) / ${portionSize}::int,
        replace(replace(replace(replace(${said}::text, ${blanks.company}, ${due.company}), ${blanks.name}, name || coalesce(address_as, '')),
          ${blanks.home}, home_name), ${blanks.owed}, trim(to_char(owed / 100, 'FM999,999,990.00')) || ${blanks.yuan}),
        ${called ? "call" : "waiting"}, ${called ? "open" : null}
      from ${people(who, due.project, due.audience, day)} a
      returning portion
    ), noted as (
      update sendings set expanded_at = ${now} where company_id = ${who.company} and matter_id = ${due.matter}
    )
    select coalesce(max(portion) + 1, 0)::int as portions from told
  `.execute(tx);
  return rows[0]!.portions;
}

async function nextDue(tx: Tx, who: Who, now: string): Promise<Due | undefined> {
  const { rows } = await sql<Due>`
    select s.matter_id as matter, s.project_id as project, s.channel, s.words, s.audience, a.name as agent,
      c.short_name as company
    from sendings s
    join matters m on m.company_id = s.company_id and m.id = s.matter_id and not m.final
    join companies c on c.id = s.company_id
    left join staff a on a.company_id = s.company_id and a.id::text = s.ordered_by
    where s.company_id = ${who.company} and s.expanded_at is null and s.scheduled_at <= ${now}
    order by s.scheduled_at limit 1 for update of s skip locked
  `.execute(tx);
  return rows[0];
}
