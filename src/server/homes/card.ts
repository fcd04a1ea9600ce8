import type { Tx, Who } from "#server/base/database.ts";
import { NotFound } from "#server/base/refusal.ts";
import { maskedPhone } from "#server/people/hits.ts";
import { roleTitles } from "#server/people/words.ts";
import { mattersById } from "#server/search/matters-by-id.ts";
import { dayOf } from "./day.ts";
import { homeById, occupantsOf, openMattersOf, type HomeFound, type OccupantFound } from "./queries.ts";
import { storyKinds, storyOf } from "./story-queries.ts";
import { told } from "./story.ts";
import { occupiedTitles, useTitles } from "./words.ts";

/** All one needs of a home with the phone in one hand: who lives there, what is open, what happened last. */
export async function homeCard(tx: Tx, who: Who, id: string, now: Temporal.Instant) {
  const day = dayOf(now);
  const home = await homeById(tx, who, id, day);
  if (!home) throw new NotFound();
  const occupants = await occupantsOf(tx, who, [id], day);
  const open = await mattersById(tx, who, await openMattersOf(tx, who, id), now);
  const recent = await storyOf(tx, who, id, storyKinds, { now: now.toString(), limit: 8 });
  return {
    ...describe(home),
    occupants: occupants.map((one) => occupant(who, one)),
    open,
    recent: recent.map(told).map(({ at, sentence, matter }) => ({ at, sentence, ...(matter && { matter }) })),
    balance: null,
  };
}

/** A home in words, its account manager with it. */
function describe(home: HomeFound) {
  return {
    id: home.id,
    name: home.name,
    project: { id: home.project, name: home.project_name },
    building: home.building,
    entrance: home.entrance,
    floor: home.floor,
    room: home.room,
    builtArea: home.built_area,
    use: home.use,
    useTitle: useTitles[home.use],
    occupied: home.occupied,
    occupiedTitle: occupiedTitles[home.occupied],
    ...(home.delivered_on !== null && { deliveredOn: home.delivered_on }),
    ...(home.manager !== null && {
      accountManager: { id: home.manager, name: home.manager_name ?? "", since: home.manager_since ?? "" },
    }),
  };
}

const occupant = (who: Who, one: OccupantFound) => ({
  occupancy: one.occupancy,
  person: { id: one.id, name: one.name, ...(one.address_as !== null && { addressAs: one.address_as }) },
  role: one.role,
  roleTitle: roleTitles[one.role],
  main: one.main,
  since: one.since,
  ...(one.until !== null && { until: one.until }),
  ...maskedPhone(who, one),
});

/** Homes as lines of a list, the owner's name with each. */
export async function homeRows(
  tx: Tx,
  who: Who,
  homes: readonly HomeFound[],
  day: string,
  open: ReadonlyMap<string, number>,
) {
  const owners = await occupantsOf(
    tx,
    who,
    homes.map(({ id }) => id),
    day,
  );
  return homes.map((home) => {
    const { entrance: _entrance, use: _use, accountManager, ...line } = describe(home);
    const owner = owners.find((one) => one.home === home.id && (one.role === "owner" || one.role === "company"));
    return {
      ...line,
      ...(accountManager && { accountManager: { id: accountManager.id, name: accountManager.name } }),
      ...(owner && { owner: owner.name }),
      open: open.get(home.id) ?? 0,
    };
  });
}
