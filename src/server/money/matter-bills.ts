import type { Held } from "#server/matters/held.ts";
import type { Work } from "#server/matters/work.ts";
import { book } from "./booking.ts";
import { entryOf, type Billed } from "./charging.ts";
import { standingOf } from "./queries.ts";

type Charge = Work["charges"][number];

/** Books what a command has put on the bills of its matters. */
export async function bookCharges(work: Work): Promise<void> {
  for (const [matter, charges] of Map.groupBy(work.charges, ({ matter_id }) => matter_id)) {
    const held = work.held.get(matter)!;
    const standing = charges.some(({ kind }) => kind === "refund") ? await standingOf(work.tx, work.who, matter) : [];
    const entries = charges.map((charge) => ({
      ...entryOf(billedOf(charge), aboutOf(held, charge), standing),
      matter,
    }));
    await book(
      work.tx,
      work.who,
      { project: held.place.id, at: work.now, zone: held.place.calendar.zone, by: work.who.staff },
      entries,
    );
  }
}

const billedOf = ({ id, kind, fee, fen, payer, title }: Charge): Billed => ({
  id,
  kind,
  fee,
  fen,
  byCompany: payer === "company",
  title,
});

const aboutOf = ({ row }: Held, { matter_id, home_id }: Charge) => ({
  matter_id,
  home_id,
  person_id: row?.person_id ?? null,
  contractor_id: row?.contractor_id ?? null,
});
