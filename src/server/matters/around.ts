import type { Values } from "#kit/matter.ts";
import { local } from "#kit/moment.ts";
import type { AnyProcedure } from "#kit/procedure.ts";
import type { NameOf } from "#kit/sentences.ts";
import type { Tx, Who } from "#server/base/database.ts";
import { BadForm } from "#server/base/refusal.ts";
import { around, type Around } from "./around-queries.ts";
import type { Place } from "./place.ts";
import { valuesOf } from "./procedures.ts";
import { problems, unknown } from "./words.ts";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const ids = (all: readonly string[]) => all.filter((id) => uuid.test(id));

/** What is around a matter with some answers; `people` are ids of staff or customers that its story speaks of. */
export function aroundMatter(tx: Tx, who: Who, { p, place, answers, people = [], now }: AskedOf): Promise<Around> {
  const of = (...kinds: string[]) => ids(answers.flatMap((data) => valuesOf(p, data, ...kinds)));
  return around(tx, who, {
    units: place.units,
    day: local(now, place.calendar.zone).toPlainDate().toString(),
    home: of("home").at(-1),
    homes: of("home"),
    staff: [...of("staff"), ...ids(people)],
    people: [...of("customer"), ...ids(people)],
    firms: of("contractor"),
    files: of("photos", "files", "signature"),
  });
}

interface AskedOf {
  readonly p: AnyProcedure;
  readonly place: Place;
  readonly answers: readonly Values[];
  readonly people?: readonly string[];
  readonly now: string;
}

/** Names of what ids stand for. */
export const namer =
  (known: Pick<Around, "homes" | "staff" | "people">): NameOf =>
  (kind, id) =>
    (kind === "home" ? known.homes : kind === "staff" ? known.staff : known.people).get(id)?.name ?? unknown;

/** Refuses a form that speaks of somebody or something that is not there, has left, or is of another project. */
export function checkReferences(p: AnyProcedure, form: Values, known: Around, project: string, matter?: string): void {
  for (const [name, field] of Object.entries(p.fields)) {
    if (form[name] === undefined) continue;
    const columns = field.columns ?? { [name]: field };
    for (const kind of new Set(Object.values(columns).map((column) => column.kind)))
      for (const id of valuesOf({ ...p, fields: { [name]: field } }, form, kind)) {
        const problem = problemWith(kind, id, known, project, matter);
        if (problem) throw new BadForm(name, field.title, problem);
      }
  }
}

function problemWith(kind: string, id: string, known: Around, project: string, matter: string | undefined) {
  switch (kind) {
    case "home":
      return known.homes.get(id)?.project === project ? undefined : problems.noHome;
    case "staff":
      return known.staff.has(id) ? (known.staff.get(id)?.left ? problems.left : undefined) : problems.noStaff;
    case "customer":
      return known.people.has(id) && !known.people.get(id)!.firm ? undefined : problems.noPerson;
    case "contractor":
      return known.people.has(id) ? undefined : problems.noFirm;
    case "photos":
    case "files":
    case "signature": {
      const file = known.files.get(id);
      return file && (file.matter === null || file.matter === matter) ? undefined : problems.noFile;
    }
    default:
      return undefined;
  }
}
