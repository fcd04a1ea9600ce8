import { decide } from "#kit/decide.ts";
import type { Values } from "#kit/matter.ts";
import { shortTitles, type Post } from "#kit/people.ts";
import { procedureTitles, type ProcedureName } from "#kit/titles.ts";
import { roleWords } from "#kit/words.ts";
import { now as present } from "#server/base/clock.ts";
import { fixServices } from "#server/catalogue/fix.ts";
import type { Tx, Who } from "#server/base/database.ts";
import { staffActor } from "./actor.ts";
import { factsOf } from "./facts.ts";
import { moment, take } from "./matters.ts";
import { stateTitle } from "./rows.ts";
import { begin, givenOf } from "./work.ts";

export interface Forecast {
  readonly to: string;
  readonly toTitle: string;
  readonly notices: readonly string[];
  readonly papers: readonly string[];
  readonly charges: readonly { readonly title: string; readonly fen: number }[];
  readonly opens: readonly string[];
}

/** Why it would not be done. */
interface Refusal {
  readonly refused: string;
}

/** What an action would do with this form, or why it would be refused; nothing is done. */
export async function forecast(
  tx: Tx,
  who: Who,
  id: string,
  action: string,
  written: Values,
  at = present(),
): Promise<Forecast | Refusal> {
  const work = begin(tx, who, moment(at));
  const held = await take(work, id);
  const { p, matter } = held;
  const form = await fixServices(work, held, written);
  const facts = await factsOf(work, held, { ...matter?.data, ...form });
  const by = staffActor(who.staff, held.around);
  const decision = decide(p, matter, { action, by, form }, { ...givenOf(work, held), facts });
  if (!decision.ok) return { refused: decision.sentence };
  const to = decision.matter.state;
  const pick = <T>(kind: string, of: (effect: never) => T): T[] =>
    decision.effects.flatMap((effect) => (effect.kind === kind ? [of(effect as never)] : []));
  return {
    to,
    toTitle: stateTitle(p, to),
    notices: [
      ...new Set(
        pick("notify", ({ to: role }: { to: string }) =>
          role in shortTitles ? shortTitles[role as Post] : roleWords(p, role),
        ),
      ),
    ],
    papers: pick("issue", ({ paper }: { paper: string }) => p.papers?.[paper]?.title ?? paper),
    charges: pick("charge", ({ fee, fen }: { fee: string; fen: number }) => ({
      title: p.fees?.[fee]?.title ?? fee,
      fen,
    })),
    opens: pick("open", ({ procedure }: { procedure: ProcedureName }) => procedureTitles[procedure]),
  };
}
