import { archiveCategories, forms, type FormCode } from "#kit/forms.ts";
import { archiveTransfer } from "#procedures/archive-transfer.ts";
import type { Tx, Who } from "#server/base/database.ts";
import { NotFound } from "#server/base/refusal.ts";
import { projectOf } from "#server/homes/living-queries.ts";
import { placeOf, policiesIn, type Place } from "#server/matters/place.ts";
import { entryRow } from "./catalogue.ts";
import { entriesOfHome } from "./catalogue-queries.ts";
import { completenessOf, deliveredOn } from "./home-queries.ts";

const most = 500;

/** Everything that is kept of a home, by category (一户一档), and which of the forms it must have are there. */
export async function homeFile(tx: Tx, who: Who, posts: readonly string[], home: string, now: Temporal.Instant) {
  const project = await projectOf(tx, who, home);
  if (!project) throw new NotFound();
  const place = await placeOf(tx, who, project);
  const rows = await entriesOfHome(tx, who, home, most);
  const delivered = await deliveredOn(tx, who, home);
  const there = new Set(rows.flatMap(({ forms: codes, status }) => (status === "destroyed" ? [] : codes)));
  const groups = Map.groupBy(rows, ({ category }) => category);
  return {
    groups: [...groups]
      .toSorted(([one], [other]) => placeOfCategory(one) - placeOfCategory(other))
      .map(([category, all]) => ({
        category,
        title: archiveCategories[category as keyof typeof archiveCategories] ?? category,
        rows: all.map((row) => entryRow(row, posts)),
      })),
    // Before a home is delivered nothing of it is due.
    wanted: delivered
      ? wantedForms(place, now.toString()).map((form) => ({ form, title: forms[form][0], there: there.has(form) }))
      : [],
  };
}

const placeOfCategory = (category: string) => Object.keys(archiveCategories).indexOf(category);

/** The forms every delivered home's file must have, as the house has set them (档案完整率). */
function wantedForms(place: Place, now: string): FormCode[] {
  const own = policiesIn(place, archiveTransfer.name, now)["houseFile"] ?? archiveTransfer.policies?.houseFile.value;
  return String(own)
    .split("、")
    .map((code) => code.trim())
    .filter((code): code is FormCode => code in forms);
}

/** How many of the documents that the homes of a project must have are there (档案完整率). */
export async function completeness(tx: Tx, who: Who, project: string, now: Temporal.Instant) {
  const place = await placeOf(tx, who, project);
  const wanted = wantedForms(place, now.toString());
  const categories = [...new Set(wanted.map((code) => forms[code][1]))];
  const { homes, present, incomplete } = await completenessOf(tx, who, project, wanted, categories);
  const required = homes * wanted.length;
  return { homes, required, present, ...(required > 0 && { rate: present / required }), incomplete };
}
