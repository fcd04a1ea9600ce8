/** What people complain about: the kind, how they tell it and what is done. No plan promises a result on one's own. */
export interface ComplaintText {
  readonly kind: string;
  readonly weight: number;
  readonly lead:
    | "engineering"
    | "security"
    | "environment"
    | "service"
    | "finance"
    | "sales"
    | "construction"
    | "general";
  readonly told: readonly string[];
  readonly verified: string;
  readonly rootCause: string;
  readonly duty: string;
  readonly plan: string;
  readonly handled: string;
  readonly demand?: string;
}

/** A text of these words: how it is told, then verified, root cause, duty, plan and what was done. */
export const text = (
  kind: string,
  weight: number,
  lead: ComplaintText["lead"],
  told: readonly string[],
  [verified, rootCause, duty, plan, handled]: readonly [string, string, string, string, string],
  demand?: string,
): ComplaintText => ({ kind, weight, lead, told, verified, rootCause, duty, plan, handled, ...(demand && { demand }) });
