import type { FormCode } from "#kit/forms.ts";
import { placeWords as words } from "./words.ts";

/** A form that is printed from the house's own books or data, and not from one matter. */
export interface HouseForm {
  /** Where it is filled in, as the navigation calls it. */
  readonly place: string;
  /** The address it is printed from; `{project}`, `{home}` … stand for ids. */
  readonly address: string;
}

/** Forms beside the papers and registers of procedures, by code. */
export const houseForms: Readonly<Partial<Record<FormCode, HouseForm>>> = {
  S17: { place: words.surveys, address: "/api/surveys/{survey}/form" },
  S41: { place: words.catalogue, address: "/api/catalogue/sheet" },
  A01: { place: words.archive, address: "/api/archive.pdf" },
  F07: { place: words.counter, address: "/api/receipts/{receipt}/paper" },
};
