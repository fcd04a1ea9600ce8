import { moved, type About, type Account, type Entry, type Posting } from "./accounts.ts";

/** What an act in a matter has put on the bill, in fen. */
export interface Billed {
  readonly id: string;
  readonly kind: "charge" | "deposit" | "refund" | "draw";
  readonly fee: string;
  readonly fen: number;
  /** Paid by the company itself: compensation to a customer. */
  readonly byCompany: boolean;
  readonly title: string;
}

/** How an earlier charge of the same fee stands: what of it is still owed, and what of a deposit is held. */
export interface Standing {
  readonly charge: string;
  readonly fee: string;
  readonly owed: number;
  readonly held: number;
}

/** The entry for one line of a matter's bill. */
export function entryOf(billed: Billed, about: About, standing: readonly Standing[]): Entry {
  const { kind, title: words } = billed;
  return { kind: kind === "deposit" ? "charge" : kind, words, postings: sides(billed, about, standing) };
}

function sides({ id, kind, fee, fen, byCompany }: Billed, about: About, standing: readonly Standing[]) {
  const of = { ...about, charge_id: id, fee };
  if (kind === "draw")
    return fee === "retention" ? moved("retention", "repairCost", fen, of) : moved("repairCost", "repairFund", fen, of);
  if (kind === "refund")
    return refunded(
      fen,
      of,
      standing.filter((each) => each.fee === fee),
    );
  if (byCompany) return moved("compensation", "payable", fen, of);
  return moved("receivable", kind === "deposit" ? "depositsDue" : "income", fen, of);
}

/**
 * A refund first lowers what is still owed of the fee; the rest is owed to the customer, out of the deposit held or of the
 * income. What of a deposit is held beyond the refund was kept for cause: it becomes income (ambiguity 40).
 */
function refunded(fen: number, of: About, standing: readonly Standing[]): readonly Posting[] {
  const isDeposit = standing.some(({ held }) => held > 0);
  const postings: Posting[] = [];
  let left = fen;
  for (const { charge, owed, held } of standing) {
    const earlier = { ...of, charge_id: charge };
    if (isDeposit) {
      const back = Math.min(left, held);
      postings.push(...given("deposits", earlier, back, of), ...moved("deposits", "income", held - back, earlier));
      left -= back;
    } else {
      const lowered = Math.min(left, owed);
      postings.push(...moved("income", "receivable", lowered, earlier));
      left -= lowered;
    }
  }
  return isDeposit ? postings : [...postings, ...moved("income", "payable", left, of)];
}

/** Owed to the customer by this refund, out of what an earlier charge has brought in. */
const given = (from: Account, earlier: About, fen: number, of: About): readonly Posting[] =>
  fen === 0
    ? []
    : [
        { account: from, fen, ...earlier },
        { account: "payable", fen: -fen, ...of },
      ];
