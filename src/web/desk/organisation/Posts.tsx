import type { Unit, UnitPost } from "#web/api/types.ts";
import { Empty } from "#web/ui/Empty.tsx";
import { Button, Table, type TableColumnsType } from "antd";
import { Pencil, UserPlus } from "lucide-react";
import { EndAssignment } from "./EndAssignment.tsx";
import s from "./Organisation.module.css";
import { inOrder } from "./tree.ts";
import { postWords } from "./words.ts";

interface Props {
  readonly units: readonly Unit[];
  readonly posts: readonly UnitPost[];
  readonly may: boolean;
  readonly onEdit: (what: string) => void;
}

/** The posts of a unit and all below it, with whoever holds them. */
export function Posts({ units, posts, may, onEdit }: Props) {
  const ordered = inOrder(units).flatMap(({ unit }) => posts.filter(({ unitId }) => unitId === unit.id));
  const nameOf = (id: string) => units.find((unit) => unit.id === id)?.name;
  const columns: TableColumnsType<UnitPost> = [
    {
      title: postWords.unit,
      width: 140,
      ellipsis: true,
      render: (_, { unitId }, n) => (ordered[n - 1]?.unitId === unitId ? "" : nameOf(unitId)),
    },
    { title: postWords.post, width: 160, render: (_, post) => <PostTitle post={post} /> },
    { title: postWords.heads, width: 64, align: "right", dataIndex: "heads" },
    { title: postWords.actual, width: 64, align: "right", dataIndex: "actual" },
    { title: postWords.holders, render: (_, post) => <Holders post={post} may={may} /> },
    {
      width: 150,
      align: "right",
      render: (_, { id, title }) =>
        may && (
          <>
            <Button
              type="text"
              size="small"
              icon={<UserPlus size={13} aria-hidden />}
              aria-label={postWords.assignTo(title)}
              onClick={() => onEdit(`assign:${id}`)}
            >
              {postWords.assign}
            </Button>
            <Button
              type="text"
              size="small"
              icon={<Pencil size={13} aria-hidden />}
              aria-label={postWords.editOf(title)}
              onClick={() => onEdit(`post:${id}`)}
            />
          </>
        ),
    },
  ];
  if (ordered.length === 0) return <Empty title={postWords.none}>{postWords.noneMore}</Empty>;
  return (
    <div className={s["table"]} tabIndex={0}>
      <Table rowKey="id" size="small" pagination={false} tableLayout="fixed" columns={columns} dataSource={ordered} />
    </div>
  );
}

const PostTitle = ({ post: { title, over, actual, heads, concurrent, outside } }: { readonly post: UnitPost }) => (
  <>
    {title}
    {over && <span className={s["over"]}>{postWords.over(actual - heads)}</span>}
    {concurrent && <small>{postWords.concurrent}</small>}
    {outside && <small>{postWords.outside}</small>}
  </>
);

const Holders = ({ post, may }: { readonly post: UnitPost; readonly may: boolean }) =>
  post.holders.length === 0 ? (
    <span className={s["hint"]}>{postWords.vacant}</span>
  ) : (
    post.holders.map((holder) => (
      <span key={holder.assignment} className={s["holder"]}>
        {holder.staff.name}
        <small>{postWords.since(holder.since)}</small>
        {may && <EndAssignment holder={holder} post={post.title} />}
      </span>
    ))
  );
