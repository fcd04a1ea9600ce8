import { choose } from "./depends.ts";
import { forms, longest, secrecyOf, strictest, type FormCode, type Retention, type Secrecy } from "./forms.ts";
import { everyEffect } from "./links.ts";
import type { Values } from "./matter.ts";
import type { AnyPaper, AnyProcedure } from "./procedure.ts";

/** How a closed matter is kept (A6). All of it follows from the forms that are its papers. */
export interface Filing {
  /** The form it mainly is; nothing where no paper is a form of the handbooks. */
  readonly form: FormCode | undefined;
  readonly forms: readonly FormCode[];
  readonly category: string;
  readonly secrecy: Secrecy;
  readonly retention: Retention;
  /** Papers that were issued to be signed by hand, and whose signature is not on record. */
  readonly missing: readonly string[];
}

const plain = { category: "A4", secrecy: "general", retention: "RC-3" } as const;

/** What a matter becomes in the archive: its answers as they stand at the end, and the papers issued on the way. */
export function filingOf(p: AnyProcedure, data: Values, issued: ReadonlySet<string>): Filing {
  const kept = keptPapers(p, issued);
  const codes = [...new Set(kept.flatMap(([, paper]) => codesOf(paper)))];
  const [form] = codes;
  const least = choose<Retention>(p.keeps, data, {})?.value;
  const periods = [...codes.map((code) => forms[code][2]), ...(least ? [least] : [])];
  return {
    form,
    forms: codes,
    category: form ? forms[form][1] : plain.category,
    secrecy: codes.length > 0 ? strictest(codes.map(secrecyOf)) : plain.secrecy,
    retention: longest(periods) ?? plain.retention,
    missing: kept.filter(([name, paper]) => issued.has(name) && lacksSignature(p, paper, data)).map(([name]) => name),
  };
}

/** A paper that some act issues is there when it was; one that can be printed at any time always is. None, the first. */
function keptPapers(p: AnyProcedure, issued: ReadonlySet<string>): [string, AnyPaper][] {
  const issuable = new Set(everyEffect(p).flatMap((effect) => (effect.kind === "issue" ? [effect.paper] : [])));
  const all = Object.entries(p.papers ?? {});
  const there = all.filter(([name]) => issued.has(name) || !issuable.has(name));
  return there.some(([, paper]) => paper.form) ? there : all.slice(0, 1);
}

const codesOf = ({ form = [] }: AnyPaper): readonly FormCode[] => [form].flat() as FormCode[];

/** Those who sign by their own hand, on paper or on a screen; where no signature is asked for, none is missing. */
const byHand = new Set(["owner", "customer", "tenant"]);

function lacksSignature(p: AnyProcedure, { signs = [], shows }: AnyPaper, data: Values): boolean {
  const fields = shows.map(String).filter((name) => p.fields[name]?.kind === "signature");
  const signed = fields.some((name) => data[name] !== undefined);
  return fields.length > 0 && !signed && signs.some((role) => byHand.has(String(role)));
}
