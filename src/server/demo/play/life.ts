import { nextStep } from "#kit/runs.ts";
import { BadForm, Refused } from "#server/base/refusal.ts";
import type { Dice } from "#server/demo/dice.ts";
import { catchUp } from "#server/matters/catch-up.ts";
import type { Held } from "#server/matters/held.ts";
import { attempt } from "#server/matters/matters.ts";
import type { Work } from "#server/matters/work.ts";
import { players } from "./players.ts";
import type { Beginning, Fate, Move, Setting } from "./scene.ts";
import { fileRow, newFile, type Attached } from "./surroundings.ts";
import type { FileRow } from "#server/matters/around-queries.ts";

/** A matter being played: what was settled about it, and when something last happened. */
export interface Life {
  readonly held: Held;
  readonly fate: Fate;
  readonly dice: Dice;
  last: Temporal.Instant;
}

export interface Rules {
  readonly setting: Setting;
  /** The present: what would happen later is not done. */
  readonly end: Temporal.Instant;
  /** Files given to matters so far. */
  readonly files: FileRow[];
  /** Sentences of acts that were refused; the play is wrong where there are any. */
  readonly refused: string[];
}

/**
 * Plays a matter in memory from its first form to the present, by the engine's own rules and with its clocks ringing
 * when they are due. Stops early, and says so, when it opens another matter: the two go on by single commands.
 */
export async function live(work: Work, life: Life, beginning: Beginning, rules: Rules): Promise<"over" | "opened"> {
  if (!(await take(work, life, beginning, [], rules))) return "over";
  for (;;) {
    const { move, attached } = nextMove(life, rules.setting);
    if (!move || Temporal.Instant.compare(move.at, rules.end) >= 0) {
      await passTime(work, life, rules.end);
      return "over";
    }
    const state = life.held.matter!.state;
    await passTime(work, life, move.at);
    // A clock may have ended it meanwhile.
    if (life.held.matter!.state !== state) life.last = move.at;
    else if (!(await take(work, life, move, attached, rules))) return "over";
    else if (hasOpened(life.held)) return "opened";
  }
}

/** What is done next in a matter, and the files that go with it. */
export function nextMove(
  { held, fate, dice, last }: Life,
  stage: Setting,
): { move: Move | undefined; attached: Attached[] } {
  const attached: Attached[] = [];
  const attach: Parameters<(typeof players)[string]>[0]["attach"] = (picture) => {
    const file = newFile(picture);
    attached.push(file);
    return file.id;
  };
  const over = held.p.states[held.matter!.state]?.final === true;
  return {
    move: over ? undefined : players[held.p.name]?.({ matter: held.matter!, fate, dice, last, stage, attach }),
    attached,
  };
}

export const hasOpened = ({ events }: Held): boolean =>
  events.at(-1)?.effects.some(({ kind }) => kind === "open") === true;

async function take(work: Work, life: Life, move: Move, attached: readonly Attached[], rules: Rules): Promise<boolean> {
  const { held } = life;
  const who = { ...work.who, staff: rules.setting.staff.get(move.by)! };
  const now = move.at.round({ smallestUnit: "millisecond" }).toString();
  const given = attached.map((file) => fileRow(file, who.staff, now));
  for (const file of given) (held.around.files as Map<string, FileRow>).set(file.id, file);
  try {
    const { action, form = {}, behalf } = move;
    await attempt({ ...work, who, now }, held, { action, form, version: held.version, ...(behalf && { behalf }) });
  } catch (error) {
    if (!(error instanceof Refused || error instanceof BadForm)) throw error;
    rules.refused.push(`${held.p.name} ${move.action}: ${error.message}`);
    return false;
  }
  rules.files.push(...given);
  life.last = move.at;
  return true;
}

/** Lets the clocks ring that are due until then, each when it is due. */
async function passTime(work: Work, { held }: Life, until: Temporal.Instant): Promise<void> {
  for (;;) {
    const next = held.matter && nextStep(held.p, held.matter, held.place.calendar);
    if (!next || Temporal.Instant.compare(next.at, until) > 0) return;
    const rang = await catchUp({ ...work, now: next.at.toString() }, held);
    if (!rang) return;
  }
}
