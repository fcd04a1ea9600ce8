import { api } from "#web/api/client.ts";
import { savedViews } from "#web/api/saved-views.ts";
import type { SavedView } from "#web/api/types.ts";
import { EditForm } from "#web/ui/EditForm.tsx";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { App, Button, Form, Input, Popover, Tabs } from "antd";
import { Bookmark, X } from "lucide-react";
import { useState } from "react";
import s from "./Matters.module.css";
import { savedView, shownView, viewOf, views, type ListSearch, type View } from "./query.ts";
import { viewWords } from "./words.ts";

interface Props {
  readonly search: ListSearch;
  readonly onShow: (view: View) => void;
}

/** The views everybody has, then one's own; what is shown now can be kept under a name. */
export function Views({ search, onShow }: Props) {
  const { data } = useQuery(savedViews);
  const own = data?.rows ?? [];
  const all = [...views, ...own.map(savedView)];
  const shown = shownView(search, all);
  const mine = own.find(({ id }) => id === shown?.key);
  return (
    <div className={s["views"]}>
      <Tabs
        size="small"
        aria-label={viewWords.label}
        activeKey={shown?.key ?? ""}
        items={all.map(({ key, title }) => ({ key, label: title }))}
        onTabClick={(key) => onShow(all.find((view) => view.key === key)!)}
      />
      {mine ? (
        <Remove view={mine} onRemoved={() => onShow(views[0]!)} />
      ) : (
        !shown && <Save query={viewOf(search)} onSaved={(view) => onShow(savedView(view))} />
      )}
    </div>
  );
}

function Save({
  query,
  onSaved,
}: {
  readonly query: Record<string, string>;
  readonly onSaved: (view: SavedView) => void;
}) {
  const [open, setOpen] = useState(false);
  const client = useQueryClient();
  const { message } = App.useApp();
  const save = async ({ name }: { readonly name: string }) => {
    const view = await api<SavedView>("/api/views", { method: "POST", body: { name, query } });
    await client.invalidateQueries(savedViews);
    setOpen(false);
    void message.success(viewWords.saved(name));
    onSaved(view);
  };
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      arrow={false}
      open={open}
      onOpenChange={setOpen}
      destroyOnHidden
      title={viewWords.saveTitle}
      content={
        <EditForm name="view" verb={viewWords.save} onSave={save}>
          <Form.Item
            name="name"
            label={viewWords.name}
            rules={[{ required: true, whitespace: true, message: viewWords.nameNeeded }]}
          >
            <Input maxLength={20} autoFocus />
          </Form.Item>
        </EditForm>
      }
    >
      <Button type="text" size="small" icon={<Bookmark size={14} aria-hidden />}>
        {viewWords.save}
      </Button>
    </Popover>
  );
}

function Remove({ view: { id, name }, onRemoved }: { readonly view: SavedView; readonly onRemoved: () => void }) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const remove = async () => {
    await api(`/api/views/${id}`, { method: "DELETE" });
    await client.invalidateQueries(savedViews);
    void message.info(viewWords.removed(name));
    onRemoved();
  };
  return (
    <Button type="text" size="small" icon={<X size={14} aria-hidden />} onClick={() => void remove()}>
      {viewWords.remove(name)}
    </Button>
  );
}
