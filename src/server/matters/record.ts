import type { Deed, Matter, Values } from "#kit/matter.ts";
import type { PolicyValue } from "#kit/policy.ts";
import type { Settled } from "#kit/settle.ts";

/** A row of `matters`, as far as the server reads it back. Instants are ISO texts in UTC. */
export interface MatterRecord {
  readonly id: string;
  readonly project_id: string;
  readonly procedure: string;
  readonly number: string;
  readonly version: number;
  readonly state: string;
  readonly final: boolean;
  readonly title: string;
  readonly data: Values;
  readonly policies: Readonly<Record<string, PolicyValue>>;
  readonly home_id: string | null;
  readonly person_id: string | null;
  readonly category: string | null;
  readonly severity: string | null;
  readonly opened_by: string | null;
  readonly opened_at: string;
  readonly occurred_at: string | null;
  readonly state_since: string;
  readonly closed_at: string | null;
  readonly merged_into: string | null;
  readonly reopened: number;
  readonly expected: string | null;
  readonly awaits: readonly string[];
  readonly appointment_at: string | null;
  readonly clock: string | null;
  readonly due_at: string | null;
  readonly paused: string | null;
}

/** What happened once to a matter: a deed of the kit, or one of the server's own (`@merged`, `@recomputed` …). */
export interface Happened {
  readonly id: string;
  readonly seq: number;
  readonly action: string;
  readonly who: string;
  readonly via: string | null;
  readonly viaHow: string | null;
  readonly roles: readonly string[];
  readonly done: boolean;
  readonly from: string;
  readonly to: string;
  readonly form: Values;
  readonly effects: readonly Settled[];
  readonly at: string;
}

/** A clock run as stored, with its pauses and the steps carried out. */
export interface StoredRun {
  readonly id: string;
  readonly clock: string;
  readonly turn: number;
  readonly span: { count: number; unit: "minutes" } | null;
  readonly policy: string | null;
  readonly started: string;
  readonly stopped: string | null;
  readonly due: string | null;
  readonly outcome: string;
  readonly retargeted: NonNullable<Matter["runs"][number]["retargeted"]>;
  readonly intervals: readonly {
    readonly kind: "pause" | "resume";
    readonly reason: string | null;
    readonly at: string;
  }[];
  readonly steps: readonly { readonly step: number; readonly at: string }[];
}

export interface Judged {
  readonly due: string | null;
  readonly outcome: string;
}

/** A matter that opened this one, and what is to follow there. */
export interface Parent {
  readonly id: string;
  readonly ends: Readonly<Record<string, string>>;
  readonly brings: Readonly<Record<string, string>>;
}

/** A matter with all that belongs to it, as read from the database. */
export interface Stored {
  readonly row: MatterRecord;
  readonly matter: Matter;
  readonly happened: readonly Happened[];
  /** The id of each run of `matter.runs`, in the same order. */
  readonly runs: readonly string[];
  /** How each turn was last judged, by its id: a turn that has stopped stays as it was judged then. */
  readonly judged: ReadonlyMap<string, Judged>;
  readonly parents: readonly Parent[];
}

/** The server's own events begin with this: the kit does not know them. */
const aside = "@";

export const isDeed = ({ action }: Pick<Happened, "action">) => !action.startsWith(aside);

export const deedOf = ({ action, who, roles, at, done, to, form }: Happened): Deed => ({
  action,
  who,
  as: roles,
  at,
  done,
  to,
  ...(Object.keys(form).length > 0 && { form }),
});
