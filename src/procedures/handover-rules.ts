import { itemTitles, roomTitles } from "./handover-fields.ts";
import type { WarrantyPart } from "./warranty-parts.ts";

interface Found {
  readonly item?: string | undefined;
  readonly room?: string | undefined;
  readonly result?: string | undefined;
  readonly issue?: string | undefined;
  readonly part?: WarrantyPart | undefined;
}

const isDefect = ({ result }: Found) => result === "defect";

/** What was found wrong in this round, in words, each with the part of the warranty it belongs to. */
export const defectsIn = (items: readonly Found[] = []) =>
  items
    .filter(isDefect)
    .map(({ room, item, issue, part }) => ({
      fault: `${roomTitles[room ?? ""] ?? ""}${itemTitles[item ?? ""] ?? ""}：${issue ?? ""}`,
      ...(part && { part }),
    }));

/** A defect is described and belongs to some part of the warranty. */
export const unclear = (items: readonly Found[] = []) =>
  items.some((each) => isDefect(each) && (!each.issue?.trim() || !each.part));

export const unjudged = (items: readonly Found[] = []) => items.some(({ room, result }) => !room || !result);

/** X2: dwellings sign six papers; shops, offices and works sign for work safety and signs as well. */
const ofAll = ["receipt", "inspection", "filing", "fire", "renovation", "agreement"] as const;
const ofBusiness = [...ofAll, "safety", "signs"] as const;
export const unsigned = (use: string, signed: readonly string[]) =>
  (use === "residence" ? ofAll : ofBusiness).some((paper) => !signed.includes(paper));

export const sameMoment = (one: string, other: string) =>
  Temporal.Instant.compare(Temporal.Instant.from(one), Temporal.Instant.from(other)) === 0;
