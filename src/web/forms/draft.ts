import type { Values } from "#kit/matter.ts";
import { useMe } from "#web/api/queries.ts";
import { useState } from "react";
import type { Asked } from "./asked.ts";
import { dropDraft, readDraft, writeDraft } from "./drafts.ts";

/** The draft of one form: what was kept of it, and how to keep on. Without a name nothing is kept. */
export function useDraft(name: string | undefined, asked: readonly Asked[]) {
  const owner = useMe().staff.id;
  const [kept, setKept] = useState(() => (name === undefined ? undefined : readDraft(owner, name)));
  const open = new Set(asked.filter(({ field }) => !field.sensitive).map((ask) => ask.name));
  return {
    kept,
    keep: (values: Values) =>
      name !== undefined &&
      writeDraft(owner, name, Object.fromEntries(Object.entries(values).filter(([field]) => open.has(field)))),
    drop: () => {
      if (name !== undefined) dropDraft(owner, name);
      setKept(undefined);
    },
  };
}
