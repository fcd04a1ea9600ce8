import { posts as known } from "#kit/people.ts";
import { api } from "#web/api/client.ts";
import { organisation } from "#web/api/organisation.ts";
import type { Unit, UnitPost } from "#web/api/types.ts";
import { EditForm } from "#web/ui/EditForm.tsx";
import { useQueryClient } from "@tanstack/react-query";
import { App, Checkbox, Form, Input, InputNumber, Select } from "antd";
import { inOrder } from "./tree.ts";
import { postWords } from "./words.ts";

interface Props {
  readonly units: readonly Unit[];
  readonly unit: Unit;
  readonly of: UnitPost | undefined;
  readonly onDone: () => void;
}
interface Filled {
  readonly unitId: string;
  readonly post: string;
  readonly title?: string;
  readonly heads: number;
  readonly concurrent: boolean;
  readonly outside: boolean;
}

/** A post: which of those the regulations know, how many heads, whether it counts. */
export function PostForm({ units, unit, of, onDone }: Props) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const save = async ({ unitId, post, title, ...rest }: Filled) => {
    const changes = { ...rest, ...(title && { title }) };
    await (of
      ? api(`/api/posts/${of.id}`, { method: "PATCH", body: changes })
      : api("/api/posts", { method: "POST", body: { unitId, post, ...changes } }));
    await client.invalidateQueries(organisation);
    const name = title || known[post as keyof typeof known] || of?.title || postWords.post;
    void message.success(of ? postWords.saved(name) : postWords.added(name));
    onDone();
  };
  const initial = of ?? { unitId: unit.id, heads: 1, concurrent: false, outside: false };
  return (
    <EditForm<Filled> name="post" verb={postWords.save} initial={initial} onSave={save} onCancel={onDone}>
      {!of && (
        <>
          <Form.Item name="unitId" label={postWords.unit}>
            <Select
              showSearch={{ optionFilterProp: "label" }}
              options={inOrder(units).map(({ unit: { id, name } }) => ({ value: id, label: name }))}
            />
          </Form.Item>
          <Form.Item
            name="post"
            label={postWords.post}
            rules={[{ required: true, message: postWords.needed(postWords.post) }]}
          >
            <Select
              showSearch={{ optionFilterProp: "label" }}
              options={Object.entries(known).map(([value, label]) => ({ value, label }))}
            />
          </Form.Item>
        </>
      )}
      <Form.Item name="title" label={postWords.title}>
        <Input maxLength={40} placeholder={postWords.titleHint} />
      </Form.Item>
      <Form.Item
        name="heads"
        label={postWords.heads}
        rules={[{ required: true, message: postWords.needed(postWords.heads) }]}
      >
        <InputNumber min={0} max={9999} precision={0} style={{ width: 120 }} />
      </Form.Item>
      <Form.Item name="concurrent" valuePropName="checked">
        <Checkbox>{postWords.concurrent}</Checkbox>
      </Form.Item>
      <Form.Item name="outside" valuePropName="checked">
        <Checkbox>{postWords.outside}</Checkbox>
      </Form.Item>
    </EditForm>
  );
}
