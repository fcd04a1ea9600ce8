import type { Values } from "#kit/matter.ts";
import { local } from "#kit/moment.ts";

/** How a closed matter is kept: category and retention by the register of forms (S02, S03, S05, S12, S13, S20). */
interface Filing {
  readonly category: "A4" | "A5";
  readonly secrecy: "general" | "confidential";
  readonly retention: "RC-3" | "RC-10";
}

const years = { "RC-3": 3, "RC-10": 10 } as const;

const general: Filing = { category: "A4", secrecy: "general", retention: "RC-3" };

/** Forms that carry complaints or debts are confidential; major complaints and claims are kept for ten years. */
const rules: Readonly<Record<string, (data: Values) => Filing>> = {
  complaint: ({ severity }) => ({
    category: "A5",
    secrecy: "confidential",
    retention: severity === "major" ? "RC-10" : "RC-3",
  }),
  claim: () => ({ category: "A5", secrecy: "confidential", retention: "RC-10" }),
  analysis: () => ({ category: "A5", secrecy: "general", retention: "RC-10" }),
  // Waterproofing outlives its warranty of five years by three.
  repair: ({ leak }) => ({ ...general, retention: leak === true ? "RC-10" : "RC-3" }),
};

interface Closed {
  readonly id: string;
  readonly number: string;
  readonly p: { readonly name: string };
  readonly matter: { readonly data: Values } | null;
  readonly place: { readonly calendar: { readonly zone: string } };
}

/** The archive entry of a matter that ends now (A6). */
export function filing({ number, p, matter, place }: Closed, now: string) {
  const { category, secrecy, retention } = (rules[p.name] ?? (() => general))(matter?.data ?? {});
  const closed = local(now, place.calendar.zone).toPlainDate();
  return {
    number: `${category}-${number}`,
    category,
    secrecy,
    retention,
    keep_until: closed.add({ years: years[retention] }).toString(),
    filed_at: now,
  };
}
