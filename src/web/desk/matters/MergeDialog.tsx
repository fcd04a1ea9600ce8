import { client, matter as matterQuery } from "#web/api/queries.ts";
import type { Matter } from "#web/api/types.ts";
import { reasonOf } from "#web/ui/Failed.tsx";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { App, Button, Form, Input, Modal } from "antd";
import { merge, similar } from "./acts.ts";
import s from "./MatterPage.module.css";
import { linkWords } from "./words.ts";

interface Props {
  readonly matter: Matter;
  readonly open: boolean;
  readonly onClose: () => void;
}
interface Answers {
  readonly number: string;
  readonly reason: string;
}

/** Takes two matters for one: this one stops, the other goes on. Similar ones of the same home are at hand. */
export function MergeDialog({ matter, open, onClose }: Props) {
  const [form] = Form.useForm<Answers>();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const found = useQuery({
    ...similar(matter.procedure, matter.home?.id, matter.category),
    enabled: open && matter.home !== undefined,
  });
  const others = (found.data ?? []).filter(({ id }) => id !== matter.id);
  const submit = async ({ number, reason }: Answers) => {
    try {
      const into = await client.fetchQuery(matterQuery(number.trim()));
      await merge(matter.id, into.id, reason.trim());
      void client.invalidateQueries({ queryKey: ["matter"] });
      void message.success(linkWords.merged(into.number));
      onClose();
      void navigate({ to: "/matters/$number", params: { number: into.number }, search: {} });
    } catch (error) {
      form.setFields([{ name: "number", errors: [reasonOf(error)] }]);
    }
  };
  return (
    <Modal
      open={open}
      onCancel={onClose}
      onOk={form.submit}
      okText={linkWords.merge}
      title={linkWords.merge}
      destroyOnHidden
    >
      <p className={s["explain"]}>{linkWords.mergeMore}</p>
      <Form<Answers> form={form} layout="vertical" requiredMark={false} onFinish={(answers) => void submit(answers)}>
        <Form.Item name="number" label={linkWords.number} rules={[{ required: true, message: linkWords.required }]}>
          <Input placeholder={linkWords.numberHint} autoFocus maxLength={40} />
        </Form.Item>
        {others.length > 0 && (
          <div className={s["similar"]}>
            <p>{linkWords.similar}</p>
            {others.map(({ id, number, title, stateTitle }) => (
              <Button key={id} size="small" onClick={() => form.setFieldsValue({ number })}>
                {number} {title} · {stateTitle}
              </Button>
            ))}
          </div>
        )}
        <Form.Item name="reason" label={linkWords.reason} rules={[{ required: true, message: linkWords.reasonNeeded }]}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
