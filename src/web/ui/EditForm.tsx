import { isProblem } from "#web/api/problem.ts";
import { stateWords } from "#web/words.ts";
import { Button, Form } from "antd";
import { useState, type ReactNode } from "react";
import s from "./EditForm.module.css";
import { reasonOf } from "./Failed.tsx";

interface Props<V> {
  readonly name: string;
  readonly initial?: Partial<V>;
  /** The button says what it will do. */
  readonly verb: string;
  readonly onSave: (values: V) => Promise<unknown>;
  readonly onCancel?: () => void;
  /** Told of everything filled in, at each change. */
  readonly onValues?: (values: V) => void;
  readonly children: ReactNode;
  /** Not the main thing of its page: its button is no solid one. */
  readonly plain?: boolean;
  /** Beside the button. */
  readonly note?: ReactNode;
}

/** A form of the house's own data: what the server finds wrong stands at its field, what it refuses above the button. */
export function EditForm<V extends object>(props: Props<V>) {
  const { name, initial, verb, onSave, onCancel, onValues, children, note, plain } = props;
  const [form] = Form.useForm<V>();
  const [saving, setSaving] = useState(false);
  const [refusal, setRefusal] = useState("");
  const save = async (values: V) => {
    setSaving(true);
    setRefusal("");
    try {
      await onSave(values);
    } catch (error) {
      const told = isProblem(error) ? error.problems : [];
      const own = told.filter(({ field }) => form.getFieldInstance(field) !== undefined || field in values);
      for (const { field, problem } of own) form.setFields([{ name: field as never, errors: [problem] }]);
      if (own.length < Math.max(told.length, 1)) setRefusal(reasonOf(error));
    } finally {
      setSaving(false);
    }
  };
  return (
    <Form<V>
      form={form}
      name={name}
      layout="vertical"
      requiredMark={false}
      {...(initial && { initialValues: initial })}
      scrollToFirstError={{ focus: true, block: "center" }}
      {...(onValues && { onValuesChange: (_: unknown, all: V) => onValues(all) })}
      onFinish={(values) => void save(values)}
      onKeyDown={(e) => e.key === "Enter" && (e.ctrlKey || e.metaKey) && form.submit()}
    >
      {children}
      {refusal && (
        <p className={s.refusal} role="alert">
          {refusal}
        </p>
      )}
      <footer className={s.foot}>
        <Button type={plain ? "default" : "primary"} htmlType="submit" loading={saving}>
          {verb}
        </Button>
        {onCancel && <Button onClick={onCancel}>{stateWords.cancel}</Button>}
        {note}
      </footer>
    </Form>
  );
}
