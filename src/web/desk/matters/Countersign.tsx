import { reasonOf } from "#web/ui/Failed.tsx";
import { Button } from "antd";
import { useState } from "react";
import s from "./Countersign.module.css";
import { panelWords } from "./words.ts";
import { stateWords } from "#web/words.ts";

interface Props {
  readonly title: string;
  /** What whoever signed first has written. */
  readonly written: readonly { readonly title: string; readonly words: string }[];
  readonly onSign: () => Promise<void>;
  readonly onCancel: () => void;
}

/** Of several who sign, all but the first read what was written and put their names to it. */
export function Countersign({ title, written, onSign, onCancel }: Props) {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const sign = async () => {
    setBusy(true);
    try {
      await onSign();
    } catch (error) {
      setRefusal(reasonOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className={s["form"]}
      onSubmit={(e) => {
        e.preventDefault();
        void sign();
      }}
    >
      {written.length > 0 && (
        <>
          <h3>{panelWords.written}</h3>
          <dl>
            {written.map(({ title: field, words }) => (
              <div key={field}>
                <dt>{field}</dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {refusal && <p role="alert">{refusal}</p>}
      <footer>
        <Button type="primary" htmlType="submit" loading={busy} autoFocus>
          {panelWords.sign(title)}
        </Button>
        <Button onClick={onCancel}>{stateWords.cancel}</Button>
      </footer>
    </form>
  );
}
