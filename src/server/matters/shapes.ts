/** The answers of the API about matters, as the web knows them. Instants are ISO UTC, money is in fen. */
interface Person {
  readonly id: string;
  readonly name: string;
}

export interface MatterRow {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly procedure: string;
  readonly procedureTitle: string;
  readonly title: string;
  readonly state: string;
  readonly stateTitle: string;
  readonly final: boolean;
  readonly progress: number;
  readonly project: Person;
  readonly home?: Person;
  readonly person?: Person;
  readonly severity?: string;
  readonly category?: string;
  readonly openedAt: string;
  readonly closedAt?: string;
  readonly deadline?: RowDeadline;
  readonly offer?: { readonly action: string; readonly title: string };
  readonly awaits?: { readonly words: string; readonly action: string; readonly title: string };
  readonly appointmentAt?: string;
}

export interface RowDeadline {
  readonly clock: string;
  readonly title: string;
  readonly due?: string;
  readonly paused?: string;
  readonly late: boolean;
}

export interface Reckoning {
  readonly title: string;
  readonly lines: readonly { readonly label: string; readonly words: string }[];
  readonly days: readonly {
    readonly date: string;
    readonly name?: string;
    readonly nth?: number;
    readonly left?: true;
  }[];
  readonly policy?: { readonly key: string; readonly words: string };
  readonly rules: readonly string[];
}

export interface Deadline extends RowDeadline {
  readonly run: string;
  readonly started: string;
  readonly stopped?: string;
  readonly rules: readonly string[];
  readonly reckoning: Reckoning;
}

export interface Offer {
  readonly action: string;
  readonly title: string;
  readonly why?: string;
  readonly expected?: true;
  readonly exit?: true;
  readonly countersign?: true;
  readonly behalf?: Person;
}

export interface File {
  readonly id: string;
  readonly name: string;
  readonly mime: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly at: string;
  readonly by: Person;
}

export interface Deed {
  readonly seq: number;
  readonly action: string;
  readonly at: string;
  readonly who: Person & { readonly kind: "staff" | "person" | "system" };
  readonly via?: Person;
  readonly viaHow?: string;
  readonly sentence: string;
  readonly from: string;
  readonly to: string;
  readonly toTitle?: string;
  readonly step?: true;
  readonly late?: true;
  readonly changes: readonly {
    readonly field: string;
    readonly title: string;
    readonly was?: string;
    readonly is: string;
  }[];
  readonly rows?: readonly {
    readonly field: string;
    readonly title: string;
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
  }[];
  readonly files: readonly File[];
  readonly notices: readonly string[];
}

export interface Chapter {
  readonly action: string;
  readonly title: string;
  readonly fields: readonly {
    readonly field: string;
    readonly title: string;
    readonly words: string;
    readonly files?: readonly File[];
    /** Kept from the reader until they say why they look. */
    readonly kept?: true;
  }[];
}

export interface Matter extends MatterRow {
  readonly data: Readonly<Record<string, unknown>>;
  readonly words: Readonly<Record<string, string>>;
  readonly chapters: readonly Chapter[];
  readonly offers: readonly Offer[];
  readonly deadlines: readonly Deadline[];
  readonly stations: readonly {
    readonly state: string;
    readonly title: string;
    readonly at: "done" | "here" | "ahead";
  }[];
  readonly taken: readonly string[];
  readonly story: readonly Deed[];
  readonly links: readonly { readonly kind: string; readonly direction: "to" | "from"; readonly matter: MatterRow }[];
  readonly papers: readonly { readonly paper: string; readonly title: string; readonly issued?: string }[];
  readonly charges: readonly {
    readonly fee: string;
    readonly title: string;
    readonly fen: number;
    readonly payer?: string;
    readonly collected?: string;
    readonly at: string;
    readonly kind: string;
    /** In fen: still to be paid, still to be given out. */
    readonly owed: number;
    readonly payable: number;
  }[];
  readonly archive?: {
    readonly number: string;
    readonly category: string;
    readonly secrecy: string;
    readonly retention: string;
    readonly keepUntil?: string;
  };
  readonly people: readonly {
    readonly role: string;
    readonly person: Person & { readonly kind: "staff" | "person" | "contractor"; readonly phone?: string };
  }[];
  readonly mergedInto?: Person;
}

export interface Page<T> {
  readonly rows: readonly T[];
  readonly next?: string;
  readonly total?: number;
  /** There are more than the total says. */
  readonly beyond?: true;
}
