import { maskText } from "#kit/masking.ts";
import type { Tx, Who } from "#server/base/database.ts";
import { NotFound } from "#server/base/refusal.ts";
import { mattersById } from "#server/search/matters-by-id.ts";
import { maskedPhone } from "./hits.ts";
import { idNumberIn } from "./people.ts";
import { homesOf, mattersOf, personById } from "./queries.ts";
import { roleTitles } from "./words.ts";

/** A person with their homes, past ones too, and their latest matters; what is secret is masked. */
export async function personDetail(tx: Tx, who: Who, id: string, now: Temporal.Instant) {
  const person = await personById(tx, who, id);
  if (!person) throw new NotFound();
  const homes = await homesOf(tx, who, [id]);
  const matters = await mattersById(tx, who, await mattersOf(tx, who, id, 50), now);
  const idNumber = idNumberIn(who, person);
  return {
    id,
    kind: person.kind,
    name: person.name,
    note: person.note,
    ...(person.address_as !== null && { addressAs: person.address_as }),
    ...maskedPhone(who, person),
    ...(idNumber !== undefined && { idNumber: maskText(idNumber) }),
    ...(person.plate !== null && { plate: person.plate }),
    occupancies: homes.map((home) => ({
      occupancy: home.occupancy,
      home: { id: home.home, name: home.name },
      project: { id: home.project, name: home.project_name },
      role: home.role,
      roleTitle: roleTitles[home.role],
      main: home.main,
      since: home.since,
      ...(home.until !== null && { until: home.until }),
    })),
    matters,
  };
}
