import { organisation } from "#web/api/organisation.ts";
import { api } from "#web/api/client.ts";
import type { Holder } from "#web/api/types.ts";
import { DateInput } from "#web/ui/DateInput.tsx";
import { EditForm } from "#web/ui/EditForm.tsx";
import { useNow } from "#web/ui/now.ts";
import { dateOf } from "#web/ui/when.ts";
import { useQueryClient } from "@tanstack/react-query";
import { App, Form, Popover } from "antd";
import { X } from "lucide-react";
import { useState } from "react";
import { postWords } from "./words.ts";

/** Somebody's turn in a post ends on a day. */
export function EndAssignment({ holder, post }: { readonly holder: Holder; readonly post: string }) {
  const [open, setOpen] = useState(false);
  const client = useQueryClient();
  const { message } = App.useApp();
  const today = dateOf(useNow());
  const end = async (body: { readonly until: string }) => {
    await api(`/api/assignments/${holder.assignment}`, { method: "PATCH", body });
    setOpen(false);
    await client.invalidateQueries(organisation);
    void message.success(postWords.ended(holder.staff.name));
  };
  const form = (
    <EditForm name={`end-${holder.assignment}`} verb={postWords.end} initial={{ until: today }} onSave={end}>
      <Form.Item
        name="until"
        label={postWords.until}
        rules={[{ required: true, message: postWords.needed(postWords.until) }]}
      >
        <DateInput required />
      </Form.Item>
    </EditForm>
  );
  const label = postWords.endOf(holder.staff.name, post);
  return (
    <Popover trigger="click" title={label} open={open} onOpenChange={setOpen} content={form} destroyOnHidden>
      <button type="button" aria-label={label}>
        <X size={12} />
      </button>
    </Popover>
  );
}
