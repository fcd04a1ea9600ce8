import { idNumberOf } from "#server/people/id-number.ts";
import { phoneOf } from "#server/people/phone.ts";
import { plateOf } from "#server/people/plate.ts";
import { addressTitles, roleTitles, sentences, type Role } from "#server/people/words.ts";
import type { HomeForm } from "./homes.ts";
import { areaSign, daySigns, floorSign, columns, needed, problems, type Column } from "./import-words.ts";
import { bare, named, numberOf } from "./naming.ts";
import type { Cell } from "./sheet.ts";
import { occupiedTitles, useTitles } from "./words.ts";

export interface Problem {
  /** As the sheet counts: the heads are row 1. */
  readonly row: number;
  readonly column: string;
  readonly problem: string;
}

export interface Read {
  readonly row: number;
  readonly home: Omit<HomeForm, "occupied" | "deliveredOn"> & {
    readonly name: string;
    readonly occupied?: keyof typeof occupiedTitles | undefined;
    readonly deliveredOn?: string | undefined;
  };
  readonly person?: {
    readonly name: string;
    readonly role: Role;
    readonly from?: string | undefined;
    readonly addressAs?: string | undefined;
    readonly phone?: string | undefined;
    readonly idNumber?: string | undefined;
    readonly plate?: string | undefined;
    readonly note?: string | undefined;
  };
}

/** What a sheet says, row by row, and all that is wrong with it. */
export function readRows(sheet: readonly (readonly Cell[])[], today: string): { rows: Read[]; problems: Problem[] } {
  const [heads = [], ...lines] = sheet;
  const titles = heads.map((head) => wordsOf(head ?? "").replaceAll(/[*＊\s]/g, ""));
  const at = new Map((Object.keys(columns) as Column[]).map((name) => [name, titles.indexOf(columns[name])]));
  const lacking = needed.filter((name) => at.get(name) === -1);
  if (lacking.length > 0)
    return {
      rows: [],
      problems: lacking.map((name) => ({ row: 1, column: columns[name], problem: problems.noColumn })),
    };
  const found: Problem[] = [];
  const rows = lines.flatMap((line, n) => {
    if (line.every((cell) => wordsOf(cell) === "")) return [];
    const row = new Line(n + 2, (name) => line[at.get(name)!] ?? null, today);
    const read = row.read();
    found.push(...row.problems);
    return row.problems.length === 0 ? [read] : [];
  });
  return { rows, problems: [...found, ...contradictions(rows)] };
}

const wordsOf = (cell: Cell): string =>
  cell instanceof Date
    ? cell.toISOString().slice(0, 10)
    : String(cell ?? "")
        .normalize("NFKC")
        .trim();

/** One line of the sheet, its cells read one after another; what is wrong piles up. */
class Line {
  readonly problems: Problem[] = [];
  readonly #row: number;
  readonly #cell: (name: Column) => Cell;
  readonly #today: string;

  constructor(row: number, cell: (name: Column) => Cell, today: string) {
    this.#row = row;
    this.#cell = cell;
    this.#today = today;
  }

  read(): Read {
    const building = numberOf(this.#needed("building"));
    const entrance = this.#text("entrance").replace(/\p{Script=Han}+$/u, "");
    const room = this.#matching(
      "room",
      bare(this.#needed("room").replace(/\p{Script=Han}+$/u, "")),
      /^[\p{L}\d-]{1,12}$/u,
      problems.room,
    );
    const name = this.#text("name");
    return {
      row: this.#row,
      home: {
        building,
        entrance,
        room,
        name: named({ building, entrance, room }).name,
        floor: this.#floor(room),
        builtArea: this.#area(),
        use: this.#oneOf("use", useTitles) ?? "dwelling",
        occupied: this.#oneOf("occupied", occupiedTitles),
        deliveredOn: this.#day("deliveredOn"),
      },
      ...(name === "" ? this.#nobody() : { person: this.#person(name) }),
    };
  }

  #person(name: string): NonNullable<Read["person"]> {
    return {
      name: name.slice(0, 60),
      role: this.#oneOf("role", roleTitles) ?? "owner",
      from: this.#day("from"),
      addressAs: this.#oneOf("addressAs", addressTitles),
      phone: this.#valid("phone", phoneOf, sentences.badPhone),
      idNumber: this.#valid("idNumber", idNumberOf, sentences.badIdNumber),
      plate: this.#valid("plate", plateOf, sentences.badPlate),
      note: this.#text("note") || undefined,
    };
  }

  #nobody(): object {
    const said = (["phone", "idNumber", "plate"] as const).find((name) => this.#text(name) !== "");
    if (said) this.#wrong("name", problems.nameless);
    return {};
  }

  #wrong(name: Column, problem: string): void {
    this.problems.push({ row: this.#row, column: columns[name], problem });
  }

  #text(name: Column): string {
    const words = wordsOf(this.#cell(name));
    if (words.length > 200) this.#wrong(name, problems.long);
    return words;
  }

  #needed(name: Column): string {
    const words = this.#text(name);
    if (words === "") this.#wrong(name, problems.empty);
    return words;
  }

  #matching(name: Column, words: string, pattern: RegExp, problem: string): string {
    if (words !== "" && !pattern.test(words)) this.#wrong(name, problem);
    return words;
  }

  /** 1202 is on the 12th floor, 商01 on the first. */
  #floor(room: string): number {
    const words = this.#text("floor").replace(floorSign, "");
    if (words === "") return /^\d{3,4}$/.test(room) ? Number(room.slice(0, -2)) : 1;
    if (!/^-?\d{1,3}$/.test(words)) this.#wrong("floor", problems.whole);
    return Number(words);
  }

  #area(): number {
    const words = this.#needed("builtArea");
    const area = Number(words.replace(areaSign, ""));
    if (words !== "" && !(area > 0 && area < 1_000_000)) this.#wrong("builtArea", problems.number);
    return Math.round(area * 100) / 100;
  }

  #day(name: Column): string | undefined {
    const words = this.#text(name).replaceAll(daySigns, "-").replace(/-$/, "");
    if (words === "") return undefined;
    const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(words) ?? [];
    const date = year ? [year, month!.padStart(2, "0"), day!.padStart(2, "0")].join("-") : "";
    if (Number.isNaN(Date.parse(date)) || new Date(date).toISOString().slice(0, 10) !== date)
      this.#wrong(name, problems.day);
    else if (date > this.#today) this.#wrong(name, problems.future);
    return date;
  }

  #oneOf<K extends string>(name: Column, titles: Readonly<Record<K, string>>): K | undefined {
    const words = this.#text(name);
    if (words === "") return undefined;
    const found = (Object.keys(titles) as K[]).find((key) => titles[key] === words);
    if (!found) this.#wrong(name, problems.oneOf(Object.values(titles)));
    return found;
  }

  #valid(name: Column, read: (words: string) => string | undefined, problem: string): string | undefined {
    const words = this.#text(name);
    const value = words === "" ? undefined : read(words);
    if (words !== "" && value === undefined) this.#wrong(name, problem);
    return value;
  }
}

/** The same home told differently in two rows, or the same person twice in one. */
function contradictions(rows: readonly Read[]): Problem[] {
  const homes = new Map<string, Read>();
  const people = new Map<string, Read>();
  return rows.flatMap((read) => {
    const { row, home, person } = read;
    const former = homes.get(home.name);
    homes.set(home.name, former ?? read);
    const key = person && `${home.name} ${person.name} ${person.role} ${person.phone ?? ""}`;
    const double = key === undefined ? undefined : people.get(key);
    if (key !== undefined) people.set(key, double ?? read);
    const otherArea = former && former.home.builtArea !== home.builtArea;
    return [
      ...(otherArea ? [{ row, column: columns.builtArea, problem: problems.otherwise(former.row) }] : []),
      ...(double ? [{ row, column: columns.name, problem: problems.twice(double.row) }] : []),
    ];
  });
}
