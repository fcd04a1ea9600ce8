import { Button, Checkbox, Popover } from "antd";
import { Columns3 } from "lucide-react";
import { allColumns, usualColumns, type ColumnName } from "./columns.tsx";
import s from "./Matters.module.css";
import { columnWords, listWords } from "./words.ts";

interface Props {
  readonly chosen: readonly ColumnName[];
  readonly onChoose: (names: readonly ColumnName[]) => void;
}

/** Which columns are shown; the number always is, since it opens the matter. */
export const ColumnPicker = ({ chosen, onChoose }: Props) => (
  <Popover
    trigger="click"
    placement="bottomRight"
    arrow={false}
    content={
      <div className={s["columns"]} role="group" aria-label={listWords.columnsTitle}>
        {allColumns.map((name) => (
          <Checkbox
            key={name}
            checked={chosen.includes(name)}
            disabled={name === "number"}
            onChange={({ target }) =>
              onChoose(allColumns.filter((each) => (each === name ? target.checked : chosen.includes(each))))
            }
          >
            {columnWords[name]}
          </Checkbox>
        ))}
        <Button type="link" size="small" onClick={() => onChoose(usualColumns)}>
          {listWords.allColumns}
        </Button>
      </div>
    }
  >
    <Button icon={<Columns3 size={14} aria-hidden />}>{listWords.columns}</Button>
  </Popover>
);
