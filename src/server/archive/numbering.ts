import { archiveLoan } from "#procedures/archive-loan.ts";
import type { Tx, Who } from "#server/base/database.ts";
import { policiesIn, type Place } from "#server/matters/place.ts";
import { takeNumbers } from "#server/matters/write-queries.ts";

const width = 6;
/** Without these two numbers of a company would meet each other. */
const needed = ["{project}", "{n}"];

/** The next numbers of a category in a project, by the company's own scheme (A1): 档案号编排规则. */
export async function nextNumbers(
  tx: Tx,
  who: Who,
  place: Place,
  wanted: { readonly category: string; readonly year: number; readonly many: number; readonly now: string },
): Promise<string[]> {
  const { category, year, many, now } = wanted;
  const own = policiesIn(place, archiveLoan.name, now)["numbering"];
  const scheme = schemeOf(String(own ?? archiveLoan.policies?.numbering.value));
  const series = scheme.includes("{category}") ? `DA-${category}` : "DA";
  const first = await takeNumbers(tx, who, place.id, series, scheme.includes("{year}") ? year : 0, many);
  const known: Readonly<Record<string, string>> = { category, project: place.code, year: String(year) };
  return Array.from({ length: many }, (_, n) =>
    scheme.replaceAll(/\{(\w+)\}/g, (_whole, blank: string) =>
      blank === "n" ? String(first + n).padStart(width, "0") : (known[blank] ?? ""),
    ),
  );
}

const schemeOf = (pattern: string) =>
  needed.reduce((scheme, blank) => (scheme.includes(blank) ? scheme : `${scheme}-${blank}`), pattern);
