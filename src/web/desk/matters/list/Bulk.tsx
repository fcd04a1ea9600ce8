import type { MatterRow } from "#web/api/types.ts";
import { Button, Dropdown } from "antd";
import { ChevronDown, X } from "lucide-react";
import { useState } from "react";
import { actsFor, isExpected, type BulkAct } from "./acts.ts";
import { BulkPreview } from "./BulkPreview.tsx";
import s from "./Matters.module.css";
import { bulkWords } from "./words.ts";

interface Props {
  readonly chosen: readonly MatterRow[];
  readonly onDrop: () => void;
}

/** How many matters the server takes at once. */
const most = 100;

/** What can be done with all chosen matters together; nothing happens before it has been shown. */
export function Bulk({ chosen, onDrop }: Props) {
  const [act, setAct] = useState<BulkAct>();
  const acts = actsFor(chosen);
  const first = acts.find(isExpected);
  const others = acts.filter((each) => each !== first);
  const label = ({ title, rows }: BulkAct) => bulkWords.act(title, rows.length);
  const items = others.map((each, n) => ({ key: String(n), label: label(each) }));
  const tooMany = chosen.length > most;
  return (
    <footer className={s["bulk"]} aria-label={bulkWords.label} role="region">
      <b>{bulkWords.chosen(chosen.length)}</b>
      {tooMany ? (
        <p>{bulkWords.tooMany(most)}</p>
      ) : first ? (
        <Button type="primary" onClick={() => setAct(first)}>
          {label(first)}
        </Button>
      ) : (
        acts.length === 0 && <p>{bulkWords.none}</p>
      )}
      {!tooMany && items.length > 0 && (
        <Dropdown trigger={["click"]} menu={{ items, onClick: ({ key }) => setAct(others[Number(key)]) }}>
          <Button icon={<ChevronDown size={14} aria-hidden />} iconPlacement="end">
            {first ? bulkWords.other : bulkWords.any}
          </Button>
        </Dropdown>
      )}
      <Button type="text" icon={<X size={14} aria-hidden />} onClick={onDrop}>
        {bulkWords.drop}
      </Button>
      {act && (
        <BulkPreview
          act={act}
          onClose={(changed) => {
            setAct(undefined);
            if (changed) onDrop();
          }}
        />
      )}
    </footer>
  );
}
