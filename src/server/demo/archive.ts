import { randomUUIDv7 } from "node:crypto";
import { forms, secrecyOf, type FormCode, type Retention } from "#kit/forms.ts";
import type { Tx, Who } from "#server/base/database.ts";
import { keepUntil } from "#server/archive/filing.ts";
import * as words from "./texts/archive.ts";
import type { Dice } from "./dice.ts";
import type { Built } from "./estate.ts";
import { put } from "./write.ts";

interface Shelving {
  readonly project: string;
  readonly homes: readonly Built[];
  /** Who filed it. */
  readonly archivist: string | undefined;
  readonly dice: Dice;
}

type Entry = Readonly<Record<string, unknown>> & { readonly number: string };

/** What lies in the archive room on paper: shelves, boxes, and the documents in them. Returns numbers by title. */
export async function shelve(tx: Tx, who: Who, shelving: Shelving): Promise<ReadonlyMap<string, string>> {
  const boxes = await shelves(tx, who);
  const counters = new Map<string, number>();
  const entries = [
    ...words.documents.map(([form, title, year, party, pages]) =>
      entryOf(shelving, boxes, counters, { form: form as FormCode, title, year, party, pages }),
    ),
    ...filesOfHomes(shelving, boxes, counters),
  ];
  await put(tx, who, "archive_entries", entries);
  await put(
    tx,
    who,
    "counters",
    [...counters].map(([key, n]) => {
      const [category, year] = key.split(" ");
      return { project_id: shelving.project, series: `DA-${category}`, year: Number(year), n };
    }),
  );
  return new Map(entries.map((entry) => [String(entry["title"]), entry.number]));
}

async function shelves(tx: Tx, who: Who): Promise<ReadonlyMap<string, string>> {
  const rows = words.boxes.map(([code, title, cabinet, shelf]) => ({
    place: { id: randomUUIDv7(), room: words.room, cabinet, shelf },
    box: { id: randomUUIDv7(), code, title },
  }));
  await put(
    tx,
    who,
    "archive_places",
    rows.map(({ place }) => place),
  );
  await put(
    tx,
    who,
    "archive_boxes",
    rows.map(({ place, box }) => ({ ...box, place_id: place.id })),
  );
  return new Map(rows.map(({ box }) => [box.code, box.id]));
}

interface Document {
  readonly form: FormCode;
  readonly title: string;
  readonly year: number;
  readonly party?: string;
  readonly pages: number;
  readonly home?: Built;
}

function entryOf(
  { project, archivist }: Shelving,
  boxes: ReadonlyMap<string, string>,
  counters: Map<string, number>,
  { form, title, year, party = "", pages, home }: Document,
): Entry {
  const [, category, retention] = forms[form];
  const n = (counters.get(`${category} ${year}`) ?? 0) + 1;
  counters.set(`${category} ${year}`, n);
  const formed = home?.delivered_on ?? `${year}-12-20`;
  return {
    id: randomUUIDv7(),
    project_id: project,
    number: `LT-${category}-${year}-${String(n).padStart(6, "0")}`,
    category,
    form,
    forms: [form],
    title,
    party: party || null,
    formed_on: formed,
    department: home || category === "A7" ? "service" : "personnel",
    home_id: home?.id ?? null,
    medium: "paper",
    pages,
    status: "inStore",
    tier: "central",
    missing: [],
    secrecy: secrecyOf(form),
    retention,
    keep_until: keepUntil(retention as Retention, Temporal.PlainDate.from(formed)),
    box_id: boxes.get(boxOf(category, form, home)) ?? null,
    filed_by: archivist ?? null,
    filed_at: `${formed}T08:00:00Z`,
  };
}

function boxOf(category: string, form: string, home: Built | undefined): string {
  if (home) return /^[1-3]幢/.test(home.name) ? "A2-001" : "A2-002";
  return category === "A10" && form !== "H16" ? "A10-002" : `${category}-001`;
}

/** Most homes have all their papers; in some a sheet is missing. */
function filesOfHomes(shelving: Shelving, boxes: ReadonlyMap<string, string>, counters: Map<string, number>): Entry[] {
  const { homes, dice } = shelving;
  return homes.flatMap((home) =>
    words.homeDocuments.flatMap(([form, title]) =>
      home.delivered_on === null || dice.chance(0.03)
        ? []
        : [
            entryOf(shelving, boxes, counters, {
              form: form as FormCode,
              title: `${home.name} ${title}`,
              year: Number(String(home.delivered_on).slice(0, 4)),
              pages: dice.between(1, 6),
              home,
            }),
          ],
    ),
  );
}
