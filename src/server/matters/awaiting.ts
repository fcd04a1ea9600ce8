import { awaits } from "#kit/awaits.ts";
import { choose } from "#kit/depends.ts";
import { policiesOf, signedSoFar, type Given, type Matter } from "#kit/matter.ts";
import { recorder, relations } from "#kit/people.ts";
import type { AnyProcedure, By } from "#kit/procedure.ts";

/** The action a matter waits for, and tokens of those who may take it, the one most to the point first. */
export interface Awaiting {
  readonly action: string;
  /** 'staff:<id>', 'person:<id>', 'firm:<id>', 'post:<key>', 'department:<key>', 'head:<key>', 'relation:<key>'. */
  readonly tokens: readonly string[];
}

/** Whom a matter waits for, as it is kept on its row. Nobody when it has ended or only the system can go on. */
export function awaiting(p: AnyProcedure, matter: Matter, given: Pick<Given, "policies">): Awaiting | undefined {
  const first = awaits(p, matter, given);
  if (!first) return undefined;
  const who = choose<By<string, string>>(p.actions[first.action]!.by, matter.data, policiesOf(p, given))?.value;
  const roles = who === undefined ? [] : "together" in who ? stillToSign(who, matter, first.action) : who;
  const tokens = [first.role, ...roles].flatMap((role) => tokensOf(p, matter, role));
  return tokens.length > 0 ? { action: first.action, tokens: [...new Set(tokens)] } : undefined;
}

type Several = Extract<By<string, string>, { readonly together: readonly string[] }>;

function stillToSign({ together, inTurn }: Several, matter: Matter, action: string): readonly string[] {
  const signed = signedSoFar(matter, action);
  if (inTurn) return together.slice(signed.length, signed.length + 1);
  return together.filter((role) => !signed.some(({ as }) => as.includes(role)));
}

/** Who a role is in this matter. An unfilled field names nobody. */
export function tokensOf(p: AnyProcedure, matter: Pick<Matter, "data" | "deeds">, role: string): string[] {
  if (role === "system") return [];
  if (role === recorder) return matter.deeds[0] ? [`staff:${matter.deeds[0].who}`] : [];
  if (role === "staff") return ["post:staff"];
  if (role in relations) return [`relation:${role}`];
  const [field = "", head] = role.split(".");
  const known = p.fields[field];
  if (!known) return [`post:${role}`];
  const values = matter.data[field] === undefined ? [] : ([matter.data[field]].flat() as string[]);
  const kind = head
    ? "head"
    : known.kind.startsWith("department")
      ? "department"
      : known.kind === "staff"
        ? "staff"
        : known.kind === "contractor"
          ? "firm"
          : "person";
  return values.map((value) => `${kind}:${value}`);
}
