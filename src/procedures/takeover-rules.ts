import { commonPartTitles } from "./takeover-fields.ts";
import type { WarrantyPart } from "./warranty-parts.ts";

interface Judged {
  readonly conclusion?: string | undefined;
  readonly issue?: string | undefined;
  readonly place?: string | undefined;
}
interface Part extends Judged {
  readonly part?: string | undefined;
}
interface Facility extends Judged {
  readonly facility?: string | undefined;
}
interface Equipment extends Judged {
  readonly name?: string | undefined;
  readonly kind?: string | undefined;
}
interface Form {
  readonly parts?: readonly Part[];
  readonly facilities?: readonly Facility[];
  readonly equipment?: readonly Equipment[];
}

/** Which warranty a common part or a kind of equipment lies under; what is not named is finishing, or equipment. */
const warrantyOfPart: Readonly<Record<string, WarrantyPart>> = {
  foundation: "structure",
  loadBearing: "structure",
  roof: "roof",
  exteriorWall: "leaks",
  basement: "leaks",
  elevatorShaft: "structure",
};
const warrantyOfKind: Readonly<Record<string, WarrantyPart>> = {
  power: "wiring",
  lighting: "lamps",
  waterSupply: "pipes",
  drainage: "pipes",
  elevator: "lift",
  heating: "heating",
  hvac: "heating",
  doorWindow: "windows",
};

const faulty = ({ conclusion }: Judged) => conclusion === "defect";

/** Every defect that was found, in words, with its place and the warranty it lies under. */
export function legacyOf({ parts = [], facilities = [], equipment = [] }: Form) {
  const all = [
    ...parts
      .filter(faulty)
      .map((one) => ({
        ...one,
        called: commonPartTitles[one.part ?? ""] ?? "",
        under: warrantyOfPart[one.part ?? ""] ?? "decoration",
      })),
    ...facilities.filter(faulty).map((one) => ({ ...one, called: one.facility ?? "", under: "decoration" })),
    ...equipment
      .filter(faulty)
      .map((one) => ({ ...one, called: one.name ?? "", under: warrantyOfKind[one.kind ?? ""] ?? "equipment" })),
  ];
  return all.map(({ called, issue = "", place = "", under }) => ({
    fault: `${called}：${issue}`,
    part: under as WarrantyPart,
    place: place || called,
  }));
}

export const undescribed = ({ parts = [], facilities = [], equipment = [] }: Form) =>
  [...parts, ...facilities, ...equipment].some((one) => faulty(one) && !one.issue?.trim());

export const unjudged = ({ parts = [], facilities = [], equipment = [] }: Form) =>
  [...parts, ...facilities, ...equipment].some(({ conclusion }) => !conclusion);
