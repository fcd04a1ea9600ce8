import type { PolicyValue } from "#kit/policy.ts";
import { api } from "#web/api/client.ts";
import type { PolicyRow, Unit } from "#web/api/types.ts";
import { DateInput } from "#web/ui/DateInput.tsx";
import { EditForm } from "#web/ui/EditForm.tsx";
import { useNow } from "#web/ui/now.ts";
import { dateOf } from "#web/ui/when.ts";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Form, Input, Select } from "antd";
import { useState } from "react";
import { previewOf, told, type Change } from "./policies.ts";
import s from "./Regulation.module.css";
import { ValueInput } from "./ValueInput.tsx";
import { policyWords } from "./words.ts";

interface Props {
  readonly row: PolicyRow;
  readonly unit: string;
  readonly units: readonly Unit[];
}
interface Filled extends Change {
  readonly note: string;
}

/** Plans another value from a day on; before it is saved one sees how many matters it concerns. */
export function PolicyChange({ row, unit, units }: Props) {
  const { message } = App.useApp();
  const client = useQueryClient();
  const tomorrow = Temporal.PlainDate.from(dateOf(useNow())).add({ days: 1 }).toString();
  const [change, setChange] = useState<Change>();
  const scopes = units.map(({ id, name }) => ({ value: id, label: name }));
  const save = async ({ note, ...filled }: Filled) => {
    const body = { ...filled, note: note ?? "" };
    await api(`/api/policies/${encodeURIComponent(row.key)}`, { method: "PUT", body });
    await client.invalidateQueries({ queryKey: ["policies"] });
    void message.success(policyWords.saved(filled.from));
    setChange(undefined);
  };
  const valueWord = row.unit === "text" ? policyWords.text : policyWords.value;
  const isNew = change && JSON.stringify(change.value) !== JSON.stringify(row.value);
  return (
    <>
      <h3>{row.unit === "text" ? policyWords.changeText : policyWords.change}</h3>
      <EditForm<Filled>
        name="policy"
        verb={policyWords.save}
        initial={{ unit, value: row.value as PolicyValue, from: tomorrow }}
        onValues={({ unit, value, from }) =>
          setChange(unit && from && value !== undefined ? { unit, value, from } : undefined)
        }
        onSave={save}
      >
        <Form.Item name="value" label={valueWord} rules={[{ required: true, message: policyWords.needed(valueWord) }]}>
          <ValueInput unit={row.unit} label={valueWord} {...(row.options && { options: row.options })} />
        </Form.Item>
        {row.unit === "text" && <p className={s["key"]}>{policyWords.blanks}</p>}
        <div className={s["two"]}>
          <Form.Item name="unit" label={policyWords.scope}>
            <Select aria-label={policyWords.scope} options={scopes} showSearch={{ optionFilterProp: "label" }} />
          </Form.Item>
          <Form.Item
            name="from"
            label={policyWords.from}
            rules={[{ required: true, message: policyWords.needed(policyWords.from) }]}
          >
            <DateInput required />
          </Form.Item>
        </div>
        <Form.Item
          name="note"
          label={policyWords.note}
          rules={[{ required: true, whitespace: true, message: policyWords.needed(policyWords.note) }]}
        >
          <Input maxLength={200} placeholder={policyWords.noteHint} />
        </Form.Item>
        {isNew && row.unit !== "text" && <Effect row={row} change={change} />}
      </EditForm>
    </>
  );
}

function Effect({ row, change }: { readonly row: PolicyRow; readonly change: Change }) {
  const { data, error } = useQuery(previewOf(row.key, change));
  if (error) return null;
  return (
    <div className={s["effect"]} role="status">
      <b>{policyWords.effect(told(row, change.value))}</b>
      <span>{data ? data.sentence : policyWords.reckoning}</span>
      {data && data.sample.length > 0 && (
        <ul>
          {data.sample.slice(0, 5).map(({ id, number, title }) => (
            <li key={id}>
              {number} {title}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
