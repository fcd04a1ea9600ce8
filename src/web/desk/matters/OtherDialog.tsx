import { client, matter as matterQuery } from "#web/api/queries.ts";
import type { Matter } from "#web/api/types.ts";
import { reasonOf } from "#web/ui/Failed.tsx";
import { useQuery } from "@tanstack/react-query";
import { Button, Form, Input, Modal } from "antd";
import { useState, type ReactNode } from "react";
import { similar } from "./acts.ts";
import s from "./MatterPage.module.css";
import { linkWords } from "./words.ts";

interface Props<A> {
  readonly matter: Matter;
  readonly open: boolean;
  readonly onClose: () => void;
  /** The verb: title and button. */
  readonly verb: string;
  readonly explain?: string;
  readonly initial?: Partial<A>;
  /** What is asked besides the other matter's number. */
  readonly children: ReactNode;
  readonly onOther: (other: Matter, answers: A) => Promise<void>;
}

/** Asks for another matter by its number; open ones of the same kind and home are at hand. What is wrong stands there. */
export function OtherDialog<A extends object>(props: Props<A>) {
  const { matter, open, onClose, verb, explain, initial, children, onOther } = props;
  const [form] = Form.useForm<A & { readonly number: string }>();
  const [busy, setBusy] = useState(false);
  const found = useQuery({ ...similar(matter.procedure, matter.home?.id, matter.category), enabled: open });
  const others = matter.home ? (found.data ?? []).filter(({ id }) => id !== matter.id) : [];
  const submit = async (answers: A & { readonly number: string }) => {
    setBusy(true);
    try {
      const other = await client.fetchQuery(matterQuery(answers.number.trim()));
      await onOther(other, answers);
      void client.invalidateQueries({ queryKey: ["matter"] });
      onClose();
    } catch (error) {
      form.setFields([{ name: "number" as never, errors: [reasonOf(error)] }]);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      open={open}
      onCancel={onClose}
      onOk={form.submit}
      okText={verb}
      confirmLoading={busy}
      title={verb}
      destroyOnHidden
    >
      {explain && <p className={s["explain"]}>{explain}</p>}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        {...(initial && { initialValues: initial })}
        onFinish={(answers) => void submit(answers)}
      >
        <Form.Item name="number" label={linkWords.number} rules={[{ required: true, message: linkWords.required }]}>
          <Input placeholder={linkWords.numberHint} autoFocus maxLength={40} />
        </Form.Item>
        {others.length > 0 && (
          <div className={s["similar"]}>
            <p>{linkWords.similar}</p>
            {others.map(({ id, number, title, stateTitle }) => (
              <Button key={id} size="small" onClick={() => form.setFieldsValue({ number } as never)}>
                {number} {title} · {stateTitle}
              </Button>
            ))}
          </div>
        )}
        {children}
      </Form>
    </Modal>
  );
}
