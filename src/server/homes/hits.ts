import type { Tx, Who } from "#server/base/database.ts";
import { maskedPhone } from "#server/people/hits.ts";
import { roleTitles } from "#server/people/words.ts";
import { dayOf } from "./day.ts";
import { homesByIds, occupantsOf, openOf, type OccupantFound } from "./queries.ts";

export interface HomeHit {
  readonly kind: "home";
  readonly id: string;
  readonly name: string;
  readonly project: { readonly id: string; readonly name: string };
  readonly building: string;
  readonly occupants: readonly {
    readonly person: { readonly id: string; readonly name: string };
    readonly role: string;
    readonly roleTitle: string;
    readonly phone?: string;
  }[];
  readonly open: number;
  readonly arrears: null;
}

/** The homes of some ids, in their order, with who lives there and what is open. */
export async function homeHits(tx: Tx, who: Who, ids: readonly string[], now: Temporal.Instant): Promise<HomeHit[]> {
  if (ids.length === 0) return [];
  const day = dayOf(now);
  const homes = await homesByIds(tx, who, ids, day);
  const occupants = await occupantsOf(tx, who, ids, day);
  const open = await openOf(tx, who, ids);
  return homes.map((home) => ({
    kind: "home",
    id: home.id,
    name: home.name,
    project: { id: home.project, name: home.project_name },
    building: home.building,
    occupants: occupants.filter((one) => one.home === home.id).map((one) => occupant(who, one)),
    open: open.get(home.id) ?? 0,
    arrears: null,
  }));
}

const occupant = (who: Who, one: OccupantFound) => ({
  person: { id: one.id, name: one.name },
  role: one.role,
  roleTitle: roleTitles[one.role],
  ...maskedPhone(who, one),
});
