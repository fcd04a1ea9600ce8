import type { Tx, Who } from "#server/base/database.ts";
import { archiveCategories, forms, retentions, secrecies, type FormCode, type Secrecy } from "#kit/forms.ts";
import { departments, type Department } from "#kit/people.ts";
import { procedureTitles, type ProcedureName } from "#kit/titles.ts";
import { procedureOf } from "#server/matters/procedures.ts";
import { countEntries, entriesPage, type EntryRow, type Filter, type Place } from "./catalogue-queries.ts";
import { asSeenBy, isCleared } from "./clearance.ts";
import { mediumTitles, notSigned, sealedTitle, statusTitles, tierTitles } from "./words.ts";

const mostCounted = 1000;

export interface Wanted extends Filter {
  readonly after?: string;
  readonly limit?: number;
}

/** The catalogue, a page at a time, the latest first. Top-secret titles are told to those who are cleared for them. */
export async function catalogue(
  tx: Tx,
  who: Who,
  posts: readonly string[],
  { after, limit = 50, ...wanted }: Wanted,
  today: string,
) {
  const filter = asSeenBy(wanted, posts);
  const found = await entriesPage(tx, who, filter, { after: placeOf(after), limit: limit + 1, today });
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  const total = after === undefined ? await countEntries(tx, who, filter, today, mostCounted + 1) : undefined;
  return {
    rows: rows.map((row) => entryRow(row, posts)),
    ...(last && { next: cursorOf(last) }),
    ...(total !== undefined && total <= mostCounted && { total }),
  };
}

const cursorOf = ({ filed_at, id }: Pick<EntryRow, "filed_at" | "id">) =>
  Buffer.from(`${id} ${filed_at}`).toString("base64url");

/** A place in the list as the client hands it back; whatever else it hands is the beginning. */
function placeOf(cursor = ""): Place | undefined {
  const [, id, at] =
    /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) (\d{4}-\d\d-\d\dT[\d:.]+Z)$/.exec(
      Buffer.from(cursor, "base64url").toString(),
    ) ?? [];
  return id && at && !Number.isNaN(Date.parse(at)) ? { id, at } : undefined;
}

/** An entry in words. */
export function entryRow(row: EntryRow, posts: readonly string[]) {
  const sealed = row.secrecy === "topSecret" && !isCleared("topSecret", posts);
  const form = row.form as FormCode | null;
  return {
    id: row.id,
    number: row.number,
    title: sealed ? sealedTitle : titleOf(row),
    category: row.category,
    categoryTitle: archiveCategories[row.category as keyof typeof archiveCategories] ?? row.category,
    ...(form && { form, formTitle: forms[form]?.[0] ?? form }),
    ...(row.reference !== null && { reference: row.reference }),
    ...(row.party !== null && { party: row.party }),
    formedOn: row.formed_on,
    year: row.year,
    secrecy: row.secrecy,
    secrecyTitle: secrecies[row.secrecy as Secrecy],
    retention: row.retention,
    retentionTitle: retentions[row.retention as keyof typeof retentions]?.title ?? row.retention,
    ...(row.keep_until !== null && { keepUntil: row.keep_until }),
    department: row.department,
    departmentTitle: departments[row.department as Department] ?? row.department,
    medium: row.medium,
    mediumTitle: mediumTitles[row.medium as keyof typeof mediumTitles],
    ...(row.pages !== null && { pages: row.pages }),
    status: row.status,
    statusTitle: statusTitles[row.status as keyof typeof statusTitles],
    tier: row.tier,
    tierTitle: tierTitles[row.tier as keyof typeof tierTitles],
    project: row.project,
    ...(row.home && { home: row.home }),
    ...(row.matter && { matter: { id: row.matter.id, number: row.matter.number } }),
    ...(row.box && { box: row.box }),
    missing: missingOf(row),
    ...(row.hold !== null && { hold: row.hold }),
    filedAt: row.filed_at,
    ...(row.filed_by !== null && { filedBy: row.filed_by }),
    ...(row.erased_at !== null && { erasedAt: row.erased_at }),
    scans: row.scans,
  };
}

/** A matter whose form has no line of its own is called by its kind. */
const titleOf = ({ title, matter, form }: EntryRow): string =>
  title !== ""
    ? title
    : matter
      ? procedureTitles[matter.procedure as ProcedureName]
      : (forms[form as FormCode]?.[0] ?? "");

function missingOf({ missing, matter, scans }: EntryRow): string[] {
  // A scan of what was signed by hand stands for the signature that is not on record.
  if (!matter || scans > 0) return [];
  const { papers = {} } = procedureOf(matter.procedure);
  return missing.map((paper) => `${papers[paper]?.title ?? paper}：${notSigned}`);
}
