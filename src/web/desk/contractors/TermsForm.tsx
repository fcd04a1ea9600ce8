import { partTitles } from "#procedures/warranty-parts.ts";
import { api } from "#web/api/client.ts";
import type { Contractor, ContractorTerm } from "#web/api/types.ts";
import { EditForm } from "#web/ui/EditForm.tsx";
import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, InputNumber, Select } from "antd";
import { Plus, X } from "lucide-react";
import s from "./Contractors.module.css";
import { contractors } from "./queries.ts";
import { contractorWords as words } from "./words.ts";

interface Filled {
  readonly terms: readonly ContractorTerm[];
}
const optionsOf = (titles: Readonly<Record<string, string>>) =>
  Object.entries(titles).map(([value, label]) => ({ value, label }));

/** How long the building contract gives a contractor for each part (W2). */
export function TermsForm({ of, onDone }: { readonly of: Contractor; readonly onDone: () => void }) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const save = async ({ terms }: Filled) => {
    await api(`/api/contractors/${of.id}/terms`, { method: "PUT", body: { terms } });
    await client.invalidateQueries(contractors);
    void message.success(words.saved(of.name));
    onDone();
  };
  const must = (what: string) => [{ required: true, message: words.needed(what) }];
  return (
    <EditForm<Filled>
      name="terms"
      verb={words.save}
      initial={{ terms: of.terms.map(({ part, count, unit }) => ({ part, count, unit })) }}
      onSave={save}
      onCancel={onDone}
    >
      <p className={s["note"]}>{words.termsNote}</p>
      <Form.List name="terms">
        {(rows, { add, remove }) => (
          <div className={s["terms"]}>
            {rows.map(({ key, name }) => (
              <div key={key} className={s["term"]}>
                <Form.Item name={[name, "part"]} rules={must(words.part)} noStyle>
                  <Select
                    aria-label={words.part}
                    placeholder={words.part}
                    showSearch={{ optionFilterProp: "label" }}
                    options={optionsOf(partTitles)}
                  />
                </Form.Item>
                <Form.Item name={[name, "count"]} rules={must(words.limit)} noStyle>
                  <InputNumber aria-label={words.limit} placeholder={words.limit} min={1} max={1000} precision={0} />
                </Form.Item>
                <Form.Item name={[name, "unit"]} rules={must(words.unit)} noStyle>
                  <Select aria-label={words.unit} options={optionsOf(words.units)} />
                </Form.Item>
                <Button
                  type="text"
                  size="small"
                  aria-label={words.removeTerm}
                  icon={<X size={14} aria-hidden />}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <Button type="dashed" icon={<Plus size={14} aria-hidden />} onClick={() => add({ count: 7, unit: "days" })}>
              {words.addTerm}
            </Button>
          </div>
        )}
      </Form.List>
      <div style={{ height: 16 }} />
    </EditForm>
  );
}
