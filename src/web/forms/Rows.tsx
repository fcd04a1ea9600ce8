import { Button } from "antd";
import { Plus, Trash2 } from "lucide-react";
import type { Kind } from "./input.ts";
import s from "./inputs.module.css";
import { SimpleInput } from "./simple.tsx";
import { inputWords } from "./words.ts";

type Row = Readonly<Record<string, unknown>>;

/** A small table; an empty row stands ready, rows with nothing in them are not kept. */
export const Rows: Kind<readonly Row[]> = ({ id = "rows", field, value, onChange }) => {
  // What the server fills in by itself is not asked for; what is offered may depend on the whole table.
  const columns = Object.entries(field.columns ?? {})
    .filter(([, column]) => column["readOnly"] !== true)
    .map(([name, column]) => [name, { ...column, only: field["only"] }] as const);
  const rows: readonly Row[] = value?.length ? value : [{}];
  const keep = (next: readonly Row[]) => onChange?.(next.length > 0 ? next : undefined);
  const put = (n: number, name: string, v: unknown) =>
    keep(rows.map((row, k) => (k === n ? filledIn({ ...row, [name]: v }) : row)));
  return (
    <div
      id={id}
      className={s["rows"]}
      role="group"
      aria-label={field.title}
      style={{ gridTemplateColumns: `repeat(${columns.length}, minmax(0, 1fr)) 28px` }}
    >
      {columns.map(([name, column]) => (
        <span key={name} className={s["head"]}>
          {column.title}
        </span>
      ))}
      <span />
      {rows.map((row, n) => [
        ...columns.map(([name, column]) => (
          <SimpleInput
            key={`${n}${name}`}
            narrow
            field={column}
            id={`${id}-${n}-${name}`}
            aria-label={inputWords.inRow(column.title, n + 1)}
            value={row[name]}
            onChange={(v) => put(n, name, v)}
          />
        )),
        <button
          key={`${n}drop`}
          type="button"
          className={s["drop"]}
          aria-label={inputWords.dropRow(n + 1)}
          onClick={() => keep(rows.filter((_, k) => k !== n))}
        >
          <Trash2 size={14} />
        </button>,
      ])}
      <Button
        size="small"
        type="text"
        className={s["more"]!}
        icon={<Plus size={13} />}
        onClick={() => keep([...rows, {}])}
      >
        {inputWords.addRow}
      </Button>
    </div>
  );
};

const filledIn = (row: Row): Row => Object.fromEntries(Object.entries(row).filter(([, v]) => v !== undefined));
