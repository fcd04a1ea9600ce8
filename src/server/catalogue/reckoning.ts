/** A price of the list as it holds on a day, in fen. */
export interface Price {
  readonly fen: number;
  /** For the second and each further one. */
  readonly furtherFen: number | null;
}

/** What so many of an item come to: the first at its price, each further one at the lower price if there is one. */
export function amountOf({ fen, furtherFen }: Price, quantity: number, offer?: number): number {
  if (offer !== undefined) return offer * quantity;
  return fen + (furtherFen ?? fen) * (quantity - 1);
}
