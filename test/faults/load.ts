import assert from "node:assert/strict";
import { assigning, cancelling, reporting, type Answered, type Command, type Desk } from "./desk.ts";
import type { Installation } from "./installation.ts";
import type { Member } from "#test/estate.ts";

/** One agent at several desks, who writes down, assigns and cancels as fast as she is answered. */
export interface Load {
  /** How many commands have been answered. */
  answered(): number;
  /** Each ends the command they are at. Throws what was refused to one of them. */
  stop(): Promise<void>;
  /** Every answer that was given is in the database, once. */
  assertKept(): Promise<void>;
}

interface Promised {
  readonly action: string;
  readonly answer: Answered;
}

export function load({ blue, ask }: Installation, desk: Desk, agent: Member, writers = 8): Load {
  const promised: Promised[] = [];
  let stopping = false;
  const does = async (action: string, command: Command) => {
    const answer = await desk.insist(command);
    promised.push({ action, answer });
    return answer;
  };
  const write = async (name: number) => {
    for (let n = 0; !stopping; n += 1) {
      const matter = await does("report", reporting(blue, `灯不亮 ${agent} ${name}之${n}`));
      if (stopping) return;
      const assigned = await does("assign", assigning(matter, blue));
      if (!stopping && n % 2 === 0) await does("cancel", cancelling(assigned));
    }
  };
  const all = Promise.all(Array.from({ length: writers }, (_, name) => write(name)));
  // Heard when it is stopped; until then a refusal waits.
  all.catch(() => {});
  return {
    answered: () => promised.length,
    async stop() {
      stopping = true;
      await all;
    },
    async assertKept() {
      const told = promised.map(({ action, answer: { id, version } }) => `${id} ${version} ${action}`);
      const events = await ask<{ told: string }>(
        "select matter_id || ' ' || seq || ' ' || action as told from events where kind = 'matter' and who = $1",
        [blue.staff[agent]],
      );
      assert.deepEqual(events.map((each) => each.told).toSorted(), told.toSorted(), "each answered command, once");
      const titles = await ask("select title from matters group by title having count(*) > 1");
      assert.deepEqual(titles, [], "no call was written down twice");
    },
  };
}
