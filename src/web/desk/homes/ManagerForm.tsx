import { api } from "#web/api/client.ts";
import type { HomeCard } from "#web/api/types.ts";
import { StaffPicker } from "#web/desk/organisation/StaffPicker.tsx";
import { DateInput } from "#web/ui/DateInput.tsx";
import { EditForm } from "#web/ui/EditForm.tsx";
import { useNow } from "#web/ui/now.ts";
import { dateOf } from "#web/ui/when.ts";
import { useQueryClient } from "@tanstack/react-query";
import { App, Form } from "antd";
import { editWords } from "./words.ts";

interface Props {
  readonly card: HomeCard;
  readonly onDone: () => void;
}

/** O4: one account manager a home at a time; whoever it was before stays in the story. */
export function ManagerForm({ card, onDone }: Props) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const today = dateOf(useNow());
  const save = async (body: { readonly staff: string; readonly from: string }) => {
    const now = await api<HomeCard>(`/api/homes/${card.id}/account-manager`, { method: "PUT", body });
    await client.invalidateQueries({ queryKey: ["home", card.id] });
    void client.invalidateQueries({ queryKey: ["home-story"] });
    void message.success(editWords.managerSaved(now?.accountManager?.name ?? ""));
    onDone();
  };
  return (
    <EditForm name="manager" verb={editWords.setManager} initial={{ from: today }} onSave={save} onCancel={onDone}>
      <Form.Item
        name="staff"
        label={editWords.staff}
        rules={[{ required: true, message: editWords.needed(editWords.staff) }]}
      >
        <StaffPicker wanted={{ project: card.project.id }} autoFocus />
      </Form.Item>
      <Form.Item
        name="from"
        label={editWords.managerFrom}
        rules={[{ required: true, message: editWords.needed(editWords.managerFrom) }]}
      >
        <DateInput required />
      </Form.Item>
    </EditForm>
  );
}
