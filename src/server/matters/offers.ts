import { open } from "#kit/decide.ts";
import { shortTitles } from "#kit/people.ts";
import type { Tx, Who } from "#server/base/database.ts";
import { customerActor, serves, staffActor } from "./actor.ts";
import { factsOf } from "./facts.ts";
import type { Held } from "./held.ts";
import { customersOf } from "./matters.ts";
import { openings } from "./procedures.ts";
import type { Matter, Offer } from "./shapes.ts";
import { refusals } from "./words.ts";
import { begin, givenOf } from "./work.ts";

/**
 * Each action with whether I may take it now. What only a customer may do, service staff may do in that customer's
 * name: the offer names the first who may.
 */
export async function offers(tx: Tx, who: Who, held: Held, now: string): Promise<Offer[]> {
  const work = begin(tx, who, now);
  const given = { ...givenOf(work, held), facts: await factsOf(work, held, held.matter!.data) };
  const me = staffActor(who.staff, held.around);
  const opens = new Set(openings(held.p));
  const mine = open(held.p, held.matter, me, given).filter(({ action }) => !opens.has(action));
  if (held.mergedInto) return mine.map(({ action, title }) => ({ action, title, why: refusals.merged }));
  if (!serves(me)) return mine;
  const theirs = customersOf(held).map((customer) => ({
    customer,
    may: new Set(
      open(held.p, held.matter, customerActor(customer.id, held.around), given).flatMap(({ action, why }) =>
        why ? [] : [action],
      ),
    ),
  }));
  return mine.map((offer) => {
    const behalf = offer.why ? theirs.find(({ may }) => may.has(offer.action))?.customer : undefined;
    return behalf ? { action: offer.action, title: offer.title, ...marks(offer), behalf } : offer;
  });
}

const marks = ({ expected, exit, countersign }: Offer) => ({
  ...(expected && { expected }),
  ...(exit && { exit }),
  ...(countersign && { countersign }),
});

/** The people a matter names, by the title of their field, and the owner of its home. */
export function peopleOf({ p, matter, around }: Held): Matter["people"] {
  const named = Object.entries(p.fields).flatMap(([name, field]): Matter["people"][number][] => {
    const id = matter!.data[name];
    if (typeof id !== "string" || field.sensitive) return [];
    const staff = field.kind === "staff" ? around.staff.get(id) : undefined;
    if (staff) return [{ role: field.title, person: { id, name: staff.name, kind: "staff" } }];
    const person = field.kind === "customer" || field.kind === "contractor" ? around.people.get(id) : undefined;
    if (!person) return [];
    return [
      {
        role: field.title,
        person: {
          id,
          name: person.name,
          kind: person.firm ? "contractor" : "person",
          ...(person.tail && { phone: maskedPhone(person.tail) }),
        },
      },
    ];
  });
  const owner = around.occupants.find(({ role }) => role === "owner");
  const known = named.some(({ person }) => person.id === owner?.id);
  return owner && !known
    ? [...named, { role: ownerTitle, person: { id: owner.id, name: owner.name, kind: "person" } }]
    : named;
}

const ownerTitle = shortTitles.owner;
const maskedPhone = (tail: string) => `*******${tail}`;
