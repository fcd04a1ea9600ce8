/** The accounts of the books. Assets and costs grow by debit (above zero), debts, funds and income by credit (below). */
export type Account =
  | "receivable"
  | "deposits"
  | "depositsDue"
  | "payable"
  | "prepaid"
  | "income"
  | "passThrough"
  | "cash"
  | "bank"
  | "online"
  | "repairFund"
  | "repairCost"
  | "retention"
  | "compensation";

/** Where money lies after it was taken or before it is given, by the way it comes. */
export const till = { cash: "cash", pos: "bank", transfer: "bank", qr: "online" } as const satisfies Record<
  string,
  Account
>;
export type Method = keyof typeof till;

/** Whom and what a posting is about. */
export interface About {
  readonly home_id?: string | null | undefined;
  readonly person_id?: string | null | undefined;
  readonly matter_id?: string | null | undefined;
  readonly charge_id?: string | null | undefined;
  readonly contractor_id?: string | null | undefined;
  readonly fee?: string | null | undefined;
}

/** One side of an entry, in fen: debit above zero, credit below. */
export interface Posting extends About {
  readonly account: Account;
  readonly fen: number;
}

export interface Entry {
  readonly kind: string;
  readonly words: string;
  readonly matter?: string;
  readonly reverses?: string;
  readonly postings: readonly Posting[];
}

/** Moves an amount from the credit side's account to the debit side's; nothing where the amount is none. */
export const moved = (debit: Account, credit: Account, fen: number, about: About): readonly Posting[] =>
  fen === 0
    ? []
    : [
        { account: debit, fen, ...about },
        { account: credit, fen: -fen, ...about },
      ];
