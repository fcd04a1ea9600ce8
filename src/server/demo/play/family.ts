import { sql } from "kysely";
import { BadForm, Refused } from "#server/base/refusal.ts";
import { hold, type Held } from "#server/matters/held.ts";
import { matterById } from "#server/matters/load-queries.ts";
import { act } from "#server/matters/matters.ts";
import { hasOpened, nextMove, type Life, type Rules } from "./life.ts";
import type { Playing } from "./play.ts";
import type { Move } from "./scene.ts";
import { fileRow, putFiles, type Attached } from "./surroundings.ts";

interface Member extends Life {
  held: Held;
  readonly parent?: Member;
}

/** A matter and those it has opened, played together: one command at a time, whatever comes first. */
export class Family {
  readonly #playing: Playing;
  readonly #rules: Rules;
  readonly #members: Member[] = [];

  constructor(playing: Playing, rules: Rules) {
    this.#playing = playing;
    this.#rules = rules;
  }

  /** Goes on from where a matter has opened its first child; how many matters were added to it. */
  async goOn(life: Life): Promise<number> {
    const first: Member = { ...life };
    this.#members.push(first);
    await this.#adopt(first);
    for (let next = this.#earliest(); next; next = this.#earliest())
      await this.#take(next.member, next.move, next.attached);
    return this.#members.length - 1;
  }

  #earliest(): { member: Member; move: Move; attached: Attached[] } | undefined {
    const moves = this.#members.flatMap((member) => {
      const { move, attached } = nextMove({ ...member, dice: member.dice }, this.#rules.setting);
      const waits =
        move?.action === "handle" && this.#members.some(({ parent, held }) => parent === member && !isOver(held));
      return move && !waits && Temporal.Instant.compare(move.at, this.#rules.end) < 0
        ? [{ member, move, attached }]
        : [];
    });
    return moves.toSorted((a, b) => Temporal.Instant.compare(a.move.at, b.move.at))[0];
  }

  async #take(member: Member, move: Move, attached: readonly Attached[]): Promise<void> {
    const { tx, project, setting } = this.#playing;
    const who = { ...this.#playing.who, staff: setting.staff.get(move.by)! };
    const files = attached.map((file) => fileRow(file, who.staff, move.at.toString()));
    const { action, form = {}, behalf } = move;
    try {
      await putFiles(tx, who, project, files);
      member.held = await act(
        tx,
        who,
        member.held.id,
        { action, form, version: member.held.version, ...(behalf && { behalf }) },
        move.at,
      );
    } catch (error) {
      if (!(error instanceof Refused || error instanceof BadForm)) throw error;
      this.#rules.refused.push(`${member.held.p.name} ${action}: ${error.message}`);
      this.#members.splice(this.#members.indexOf(member), 1);
      return;
    }
    member.last = move.at;
    if (hasOpened(member.held)) await this.#adopt(member);
    if (isOver(member.held) && member.parent) await this.#look(member.parent, move.at);
  }

  /** What a matter has opened goes its own way from here. */
  async #adopt(parent: Member): Promise<void> {
    for (const held of await this.#childrenOf(parent))
      this.#members.push({ held, fate: {}, dice: parent.dice, last: parent.last, parent });
  }

  async #childrenOf(parent: Member): Promise<Held[]> {
    const { tx, who } = this.#playing;
    const known = this.#members.map(({ held }) => held.id);
    const { rows } = await sql<{ id: string }>`
      select to_id as id from links where company_id = ${who.company} and from_id = ${parent.held.id} and kind = 'opened'
    `.execute(tx);
    const fresh: Held[] = [];
    for (const { id } of rows) if (!known.includes(id)) fresh.push(await this.#load(id, parent.held));
    return fresh;
  }

  /** The end of a child has written in its parent. */
  async #look(parent: Member, at: Temporal.Instant): Promise<void> {
    parent.held = await this.#load(parent.held.id, parent.held);
    if (Temporal.Instant.compare(at, parent.last) > 0) parent.last = at;
  }

  async #load(id: string, like: Held): Promise<Held> {
    const stored = await matterById(this.#playing.tx, this.#playing.who, id);
    return hold(stored!, like.place, like.around);
  }
}

const isOver = ({ p, matter }: Held): boolean => p.states[matter!.state]?.final === true;
