import { reveal } from "#web/api/queries.ts";
import { EditForm } from "#web/ui/EditForm.tsx";
import { Form, Input, Popover } from "antd";
import { Eye } from "lucide-react";
import { useState } from "react";
import s from "./People.module.css";
import { personWords } from "./words.ts";

interface Props {
  readonly person: { readonly id: string; readonly name: string };
  readonly field: "phone" | "idNumber";
  readonly masked: string;
  readonly may: boolean;
}

/** A personal answer that shows itself only for a written reason (O5). */
export function Secret({ person, field, masked, may }: Props) {
  const [shown, setShown] = useState<string>();
  const [open, setOpen] = useState(false);
  const label = personWords.show(personWords[field], person.name);
  const show = async ({ reason }: { readonly reason: string }) => {
    setShown(await reveal(person.id, field, reason.trim()));
    setOpen(false);
  };
  if (shown) return shown;
  const ask = (
    <div className={s["reason"]}>
      <EditForm
        name={`reveal-${field}`}
        verb={personWords.reveal}
        note={<small>{personWords.logged}</small>}
        onSave={show}
      >
        <Form.Item
          name="reason"
          label={personWords.reason}
          rules={[{ required: true, whitespace: true, min: 4, message: personWords.reasonNeeded }]}
        >
          <Input maxLength={100} autoFocus />
        </Form.Item>
      </EditForm>
    </div>
  );
  return (
    <span className={s["secret"]}>
      {masked}
      {may && (
        <Popover trigger="click" title={label} open={open} onOpenChange={setOpen} content={ask} destroyOnHidden>
          <button type="button" aria-label={label}>
            <Eye size={13} />
          </button>
        </Popover>
      )}
    </span>
  );
}
