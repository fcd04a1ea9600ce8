import { api } from "#web/api/client.ts";
import { organisation } from "#web/api/organisation.ts";
import type { Unit, UnitPost } from "#web/api/types.ts";
import { EditForm } from "#web/ui/EditForm.tsx";
import { useQueryClient } from "@tanstack/react-query";
import { App, Form, InputNumber } from "antd";
import { useState } from "react";
import s from "./Organisation.module.css";
import { headcount } from "./tree.ts";
import { establishmentWords as words, postWords } from "./words.ts";

interface Props {
  readonly unit: Unit;
  readonly posts: readonly UnitPost[];
  readonly onDone: () => void;
}
interface Filled {
  readonly total: number;
  readonly heads: Readonly<Record<string, number>>;
}

/** Plans the heads of all posts of a unit at once; they must add up to the total (O3). */
export function PlanForm({ unit, posts, onDone }: Props) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const planned = headcount(posts).planned;
  const start = { total: planned, heads: Object.fromEntries(posts.map(({ id, heads }) => [id, heads])) };
  const [filled, setFilled] = useState<Filled>(start);
  const sum = headcount(posts.map((post) => ({ ...post, heads: filled.heads[post.id] ?? 0 }))).planned;
  const save = async ({ total, heads }: Filled) => {
    const body = { total, posts: Object.entries(heads).map(([id, n]) => ({ id, heads: n })) };
    await api(`/api/units/${unit.id}/establishment`, { method: "PUT", body });
    await client.invalidateQueries(organisation);
    void message.success(words.saved(unit.name));
    onDone();
  };
  return (
    <EditForm<Filled>
      name="plan"
      verb={words.plan}
      initial={start}
      onValues={setFilled}
      onSave={save}
      onCancel={onDone}
      note={
        <small className={filled.total === sum ? s["hint"] : s["over"]} aria-live="polite">
          {filled.total === sum ? words.sum(sum) : words.differs(filled.total - sum)}
        </small>
      }
    >
      <Form.Item name="total" label={words.total} rules={[{ required: true, message: postWords.needed(words.total) }]}>
        <InputNumber min={0} max={99999} precision={0} />
      </Form.Item>
      <div className={s["plan"]}>
        {posts.map(({ id, title, concurrent, outside }) => (
          <Form.Item
            key={id}
            name={["heads", id]}
            label={[title, concurrent && postWords.concurrent, outside && postWords.outside]
              .filter(Boolean)
              .join(" · ")}
            rules={[{ required: true, message: postWords.needed(words.planned) }]}
          >
            <InputNumber min={0} max={9999} precision={0} />
          </Form.Item>
        ))}
      </div>
    </EditForm>
  );
}
