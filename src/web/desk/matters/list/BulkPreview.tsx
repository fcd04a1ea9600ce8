import type { Values } from "#kit/matter.ts";
import { api, freshKey } from "#web/api/client.ts";
import type { BulkResult } from "#web/api/types.ts";
import { FormOf } from "#web/forms/FormOf.tsx";
import { reasonOf } from "#web/ui/Failed.tsx";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Alert, App, Button, Modal } from "antd";
import { Check, Lock } from "lucide-react";
import { useState } from "react";
import type { BulkAct } from "./acts.ts";
import s from "./Matters.module.css";
import { bulkWords } from "./words.ts";

interface Props {
  readonly act: BulkAct;
  /** `changed` when something was done. */
  readonly onClose: (changed: boolean) => void;
}
interface Answer {
  readonly results: BulkResult[];
}

/** First the form, then what would happen to each, then the deed. */
export function BulkPreview({ act, onClose }: Props) {
  const [form, setForm] = useState<Values>();
  const [key] = useState(freshKey);
  const { message } = App.useApp();
  const client = useQueryClient();
  const matters = act.rows.map(({ id, version }) => ({ id, version }));
  const send = (values: Values, dry: boolean) =>
    api<Answer>("/api/matters/acts", {
      method: "POST",
      body: { matters, action: act.action, form: values, ...(dry && { dry }) },
      ...(!dry && { key }),
    });
  const preview = useMutation({ mutationFn: (values: Values) => send(values, true) });
  const carryOut = useMutation({
    mutationFn: (values: Values) => send(values, false),
    onSuccess: async ({ results }) => {
      const done = results.filter(({ ok }) => ok).length;
      const left = results.length - done;
      await client.invalidateQueries({ queryKey: ["matters"] });
      void message[left > 0 ? "warning" : "success"](
        bulkWords.done(act.title, done) + (left > 0 ? bulkWords.notDone(left) : ""),
      );
      onClose(done > 0);
    },
  });
  const check = (values: Values) => {
    setForm(values);
    return preview.mutateAsync(values);
  };
  return (
    <Modal open onCancel={() => onClose(false)} title={bulkWords.title(act.title)} width={600} footer={null}>
      {carryOut.error && <Alert type="error" title={reasonOf(carryOut.error)} style={{ marginBottom: 12 }} />}
      {form && preview.data ? (
        <Results
          act={act}
          results={preview.data.results}
          busy={carryOut.isPending}
          onDo={() => carryOut.mutate(form)}
          onBack={preview.reset}
        />
      ) : (
        <FormOf
          procedure={act.procedure}
          action={act.action}
          {...(form && { initial: form })}
          verb={bulkWords.preview}
          onSubmit={check}
          onCancel={() => onClose(false)}
        />
      )}
    </Modal>
  );
}

/** Of a matter that could not be looked at the server may know no more than the id. */
const numberOf = ({ rows }: BulkAct, id: string) => rows.find((row) => row.id === id)?.number;

interface Told {
  readonly act: BulkAct;
  readonly results: readonly BulkResult[];
  readonly busy: boolean;
  readonly onDo: () => void;
  readonly onBack: () => void;
}
function Results({ act, results, busy, onDo, onBack }: Told) {
  const can = results.filter(({ ok }) => ok).length;
  return (
    <>
      <p>{bulkWords.can(can, results.length - can)}</p>
      <ul className={s["results"]}>
        {results.map(({ id, number, ok, sentence }) => (
          <li key={id} data-no={ok ? undefined : ""}>
            {ok ? <Check size={14} color="var(--good)" aria-hidden /> : <Lock size={13} aria-hidden />}
            <span>{number || numberOf(act, id)}</span>
            <span>{sentence ?? bulkWords.will}</span>
          </li>
        ))}
      </ul>
      <footer className={s["foot"]}>
        <Button type="primary" disabled={can === 0} loading={busy} onClick={onDo}>
          {bulkWords.do(act.title, can)}
        </Button>
        <Button onClick={onBack}>{bulkWords.back}</Button>
      </footer>
    </>
  );
}
