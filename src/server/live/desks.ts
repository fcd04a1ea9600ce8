import type { ServerResponse } from "node:http";
import type { Who } from "#server/base/database.ts";
import type { Live } from "#server/base/live.ts";

/** An open desk that is told of changes as they happen (server-sent events). */
export interface Desk {
  who: Who;
  readonly out: ServerResponse;
}

/** What a word means for a desk: events with their data, none when it is not for these eyes. */
function eventsFor({ company, staff, projects, contractor }: Who, word: Live): [name: string, data: object][] {
  if (word.company !== company) return [];
  const near = !word.project || projects === "all" || projects.includes(word.project);
  const seen = near && (contractor === undefined || contractor === word.contractor);
  return [
    ...(word.matter && seen ? [["matter", word.matter] as [string, object]] : []),
    ...(word.staff?.includes(staff) ? [["notice", {}] as [string, object]] : []),
  ];
}

const mostPerPerson = 12;
/** A desk that does not read falls behind; it is let go, comes back and asks anew. */
const mostUnreadBytes = 256 * 1024;

/** The open desks of this process. */
export class Desks {
  readonly #open = new Set<Desk>();

  get size(): number {
    return this.#open.size;
  }

  /** Whoever opens too many loses the oldest. */
  add(desk: Desk): void {
    const theirs = [...this.#open].filter(({ who }) => who.staff === desk.who.staff);
    if (theirs.length >= mostPerPerson) theirs[0]!.out.end();
    this.#open.add(desk);
    desk.out.on("close", () => this.#open.delete(desk));
  }

  tell(word: Live): void {
    for (const desk of this.#open)
      for (const [name, data] of eventsFor(desk.who, word))
        this.#write(desk, `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  beat(desk: Desk): void {
    this.#write(desk, ": still here\n\n");
  }

  /** They come back by themselves and fetch what they show anew. */
  closeAll(): void {
    for (const { out } of this.#open) out.end();
  }

  #write({ out }: Desk, text: string): void {
    if (out.writableLength > mostUnreadBytes) out.destroy();
    else if (!out.writableEnded) out.write(text);
  }
}
