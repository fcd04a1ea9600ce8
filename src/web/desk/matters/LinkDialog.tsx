import { client, matter as matterQuery } from "#web/api/queries.ts";
import type { Matter } from "#web/api/types.ts";
import { Keys } from "#web/forms/Keys.tsx";
import { reasonOf } from "#web/ui/Failed.tsx";
import { App, Form, Input, Modal } from "antd";
import { link } from "./acts.ts";
import { linkWords } from "./words.ts";

interface Props {
  readonly matter: Matter;
  readonly open: boolean;
  readonly onClose: () => void;
}
interface Answers {
  readonly number: string;
  readonly kind: string;
}

/** Ties a matter to another: a duplicate, a cause, what follows from it. */
export function LinkDialog({ matter, open, onClose }: Props) {
  const [form] = Form.useForm<Answers>();
  const { message } = App.useApp();
  const submit = async ({ number, kind }: Answers) => {
    try {
      const other = await client.fetchQuery(matterQuery(number.trim()));
      await link(matter.id, other.id, kind);
      void client.invalidateQueries({ queryKey: ["matter"] });
      void message.success(linkWords.linked(other.number));
      onClose();
    } catch (error) {
      form.setFields([{ name: "number", errors: [reasonOf(error)] }]);
    }
  };
  return (
    <Modal
      open={open}
      onCancel={onClose}
      onOk={form.submit}
      okText={linkWords.link}
      title={linkWords.link}
      destroyOnHidden
    >
      <Form<Answers>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ kind: "caused" }}
        onFinish={(answers) => void submit(answers)}
      >
        <Form.Item name="number" label={linkWords.number} rules={[{ required: true, message: linkWords.required }]}>
          <Input placeholder={linkWords.numberHint} autoFocus maxLength={40} />
        </Form.Item>
        <Form.Item name="kind" label={linkWords.kind}>
          <KindInput />
        </Form.Item>
      </Form>
    </Modal>
  );
}

interface KindProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (kind: string) => void;
}
const KindInput = ({ id, value, onChange }: KindProps) => (
  <Keys id={id} label={linkWords.kind} value={value} onChange={onChange} options={Object.entries(linkWords.kinds)} />
);
