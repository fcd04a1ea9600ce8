import { api } from "#web/api/client.ts";
import type { HomeOccupancy } from "#web/api/types.ts";
import { DateInput } from "#web/ui/DateInput.tsx";
import { EditForm } from "#web/ui/EditForm.tsx";
import { useNow } from "#web/ui/now.ts";
import { dateOf } from "#web/ui/when.ts";
import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Popover } from "antd";
import { useState } from "react";
import { editWords } from "./words.ts";

/** Somebody moves out: the occupancy ends on a day, and stays in the story. */
export function EndOccupancy({ home, of }: { readonly home: string; readonly of: HomeOccupancy }) {
  const [open, setOpen] = useState(false);
  const client = useQueryClient();
  const { message } = App.useApp();
  const today = dateOf(useNow());
  const end = async ({ until }: { readonly until: string }) => {
    await api(`/api/occupancies/${of.occupancy}`, { method: "PATCH", body: { until } });
    setOpen(false);
    await client.invalidateQueries({ queryKey: ["home", home] });
    void client.invalidateQueries({ queryKey: ["home-story"] });
    void message.success(editWords.ended(of.person.name));
  };
  const form = (
    <EditForm name={`end-${of.occupancy}`} verb={editWords.end} initial={{ until: today }} onSave={end}>
      <Form.Item
        name="until"
        label={editWords.until}
        rules={[{ required: true, message: editWords.needed(editWords.until) }]}
      >
        <DateInput required />
      </Form.Item>
    </EditForm>
  );
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      arrow={false}
      open={open}
      onOpenChange={setOpen}
      content={form}
      destroyOnHidden
    >
      <Button type="text" size="small" aria-label={editWords.endOf(of.person.name)}>
        {editWords.end}
      </Button>
    </Popover>
  );
}
