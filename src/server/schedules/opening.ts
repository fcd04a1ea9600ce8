import { dayOf } from "#kit/dates.ts";
import { now as present } from "#server/base/clock.ts";
import { systemOf, type Database, type Tx, type Who } from "#server/base/database.ts";
import { moment, open } from "#server/matters/matters.ts";
import { procedureOf } from "#server/matters/procedures.ts";
import { dayAfter } from "./days.ts";
import { formOn } from "./form.ts";
import { advance, dueOn, isOpened, lockSchedule, noteOpened } from "./queries.ts";

/**
 * Opens what schedules have for today, and for every day on which nobody was at work: one matter for each, however many
 * workers look. A schedule that cannot be carried out is told of and tried again; it does not hold up the others.
 */
export async function openScheduled(db: Database, failed: (error: unknown) => void, at = present()): Promise<void> {
  const today = dayOf(moment(at));
  for (const who of (await db.companies()).map(systemOf))
    for (const { id } of await db.read(who, (tx) => dueOn(tx, who, today))) {
      const next = () => db.write(who, (tx) => openNext(tx, who, id, today, at));
      try {
        while (await next());
      } catch (error) {
        failed(error);
      }
    }
}

/** Opens the matter of the next day that is due; false when none is left. */
async function openNext(tx: Tx, who: Who, id: string, today: string, at: Temporal.Instant): Promise<boolean> {
  const schedule = await lockSchedule(tx, who, id);
  if (!schedule || schedule.nextOn > today) return false;
  const { project, procedure, action, form, every, startsOn, nextOn } = schedule;
  if (!(await isOpened(tx, who, schedule))) {
    const filled = formOn(procedureOf(procedure), action, form, nextOn);
    const opening = { project, procedure, action, form: filled, allowDuplicate: true };
    await noteOpened(tx, who, schedule, (await open(tx, who, opening, at)).id);
  }
  await advance(tx, who, id, dayAfter(startsOn, every, nextOn));
  return true;
}
