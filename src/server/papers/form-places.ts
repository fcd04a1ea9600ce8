import { forms, type FormCode } from "#kit/forms.ts";
import type { AnyProcedure } from "#kit/procedure.ts";
import { procedureTitles } from "#kit/titles.ts";
import { houseForms } from "./house-forms.ts";
import { placeWords } from "./words.ts";

/** Where a form of the handbooks is filled in, and what it prints. */
export interface FormPlace {
  readonly code: FormCode;
  readonly place: string;
  readonly prints: string;
}

/** All places of all forms, by code; a form that has none is not among them. */
export function formPlaces(register: readonly AnyProcedure[]): readonly FormPlace[] {
  const ofProcedures = register.flatMap((p) => {
    const place = procedureTitles[p.name];
    const papers = Object.values(p.papers ?? {}).flatMap(({ form = [], title }) =>
      ([form].flat() as FormCode[]).map((code) => ({ code, place, prints: title })),
    );
    const books = Object.values(p.registers ?? {}).flatMap(({ form, title }) =>
      form ? [{ code: form, place, prints: placeWords.book(title) }] : [],
    );
    return [...papers, ...books];
  });
  const ofHouse = Object.entries(houseForms).map(([code, { place }]) => ({
    code: code as FormCode,
    place,
    prints: forms[code as FormCode][0],
  }));
  return [...ofProcedures, ...ofHouse];
}
