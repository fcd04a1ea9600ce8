import { notify, refund, type Effect } from "#kit/effects.ts";
import { daysCounted, dayOf, monthsBegun } from "#kit/dates.ts";
import type { Facts } from "#kit/facts.ts";
import type { Data } from "#kit/fields.ts";
import type { renovationFields } from "./renovation-fields.ts";

type Known = Data<typeof renovationFields>;

/** What a rule of a chapter looks at before a form is filled in. */
export interface Stands {
  readonly data: Known;
  readonly facts: Pick<Facts, "testsOnFile" | "openHere" | "builtArea">;
  readonly policies: { readonly longestMonths: number };
  readonly now: string;
}
/** The same with a form, and some answers surely in it. */
export interface Seen<K extends keyof Known = never> extends Stands {
  readonly form: Known & { readonly [X in K]-?: NonNullable<Known[X]> };
}

/** What only a qualified firm may touch, and then with a design or an authority's leave (110号令, art. 5–9). */
const needLeave = ["structure", "facade", "gas", "heating", "load", "fireFacility", "balconyWall"];
const needFirm = [...needLeave, "waterproof", "nonWetToWet"];

export const touches = (risks: Known["risks"], what: "leave" | "firm") =>
  (risks ?? []).some((risk) => (what === "leave" ? needLeave : needFirm).includes(risk));

/** Whole months that were paid and not begun (ambiguity 39). */
export const unusedMonths = ({ months = 0, startOn }: Known, now: string) =>
  Math.max(0, months - (startOn ? monthsBegun(startOn, dayOf(now)) : 0));

/** Months beyond those already paid. */
export const extraMonths = ({ months = 0, startOn = "", extendTo }: Known, to = extendTo ?? "") =>
  Math.max(0, monthsBegun(startOn, to) - months);

/** Both days are paid. */
export const rentDays = ({ rentedOn }: Known, returnedOn: string) => (rentedOn ? daysCounted(rentedOn, returnedOn) : 0);

const charged = [
  "ownerDeposit",
  "contractorDeposit",
  "debris",
  "wallDebris",
  "management",
  "pass",
  "passDeposit",
  "extinguisher",
  "rentDeposit",
] as const;
export const chargedAtStart = charged;

/** The bill is taken back: what is not paid is not owed any more, what was paid is given back. */
export const takeBack = [
  ...charged.map((fee) => refund(fee)),
  notify("cashier", "装修申报已失效或取消，已收款项请原路退还：{home}"),
] as const satisfies readonly Effect[];
