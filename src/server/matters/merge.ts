import { now as present } from "#server/base/clock.ts";
import type { Tx, Who } from "#server/base/database.ts";
import { Forbidden, NotFound, Refused, Stale } from "#server/base/refusal.ts";
import { serves, staffActor } from "./actor.ts";
import { silent } from "./carry-out.ts";
import { flush } from "./flush.ts";
import { note, type Held } from "./held.ts";
import { lockMatter } from "./load-queries.ts";
import { moment, take } from "./matters.ts";
import { begin, type Work } from "./work.ts";
import { refusals } from "./words.ts";

/**
 * Merges a matter into another about the same thing: it leaves all lists, its clocks are cancelled and not judged, the
 * other one keeps its own clocks and hears of it. Both keep their story.
 */
export async function merge(
  tx: Tx,
  who: Who,
  id: string,
  { into, reason, version }: { readonly into: string; readonly reason: string; readonly version?: number | undefined },
  at = present(),
): Promise<Held> {
  if (id === into) throw new Refused("sameMatter", refusals.sameMatter);
  const work = begin(tx, who, moment(at));
  // Always in the same order, or two merges of the same pair would wait for each other.
  for (const one of [id, into].toSorted()) if (!(await lockMatter(tx, who, one))) throw new NotFound();
  const source = await take(work, id);
  const target = await take(work, into);
  if (version !== undefined && source.version !== version) throw new Stale(source.version);
  if (!serves(staffActor(who.staff, source.around))) throw new Forbidden(refusals.mergeRight);
  refuseUnlike(source, target);
  join(work, source, target, reason);
  await flush(work);
  return source;
}

function refuseUnlike(source: Held, target: Held): void {
  if (source.p.name !== target.p.name) throw new Refused("otherProcedure", refusals.otherProcedure);
  if (source.stored?.row.home_id !== target.stored?.row.home_id) throw new Refused("otherHome", refusals.otherHome);
  if (isFinal(source) || isFinal(target)) throw new Refused("final", refusals.final);
}

const isFinal = ({ p, matter }: Held) => p.states[matter!.state]?.final === true;

function join(work: Work, source: Held, target: Held, reason: string): void {
  const { now, who } = work;
  const by = { ...silent, who: who.staff, at: now };
  note(source, {
    ...by,
    action: "@merged",
    from: source.matter!.state,
    to: "merged",
    form: { number: target.number, into: target.id, reason },
  });
  note(target, {
    ...by,
    action: "@absorbed",
    from: target.matter!.state,
    form: { number: source.number, of: source.id, reason },
  });
  source.mergedInto = target.id;
  source.matter = {
    ...source.matter!,
    runs: source.matter!.runs.map((run) =>
      run.stopped ? run : { ...run, pauses: ended(run.pauses, now), stopped: now, cancelled: true as const },
    ),
  };
  work.links.push({ from_id: source.id, to_id: target.id, kind: "duplicate", ends: {}, brings: {}, created_at: now });
}

const ended = <T extends { readonly to?: string | undefined }>(pauses: readonly T[], now: string): T[] =>
  pauses.map((pause) => (pause.to === undefined ? { ...pause, to: now } : pause));
