import { usePages } from "#web/api/pages.ts";
import type { StaffRow, Unit } from "#web/api/types.ts";
import { Empty } from "#web/ui/Empty.tsx";
import { Listed } from "#web/ui/Listed.tsx";
import { SearchBox } from "#web/ui/SearchBox.tsx";
import { Button, Table, type TableColumnsType } from "antd";
import { Pencil } from "lucide-react";
import { useState } from "react";
import s from "./Organisation.module.css";
import { staffWords } from "./words.ts";

interface Props {
  readonly unit: Unit;
  readonly onEdit: ((id: string) => void) | undefined;
}

/** Who works here, with all their posts. */
export function StaffList({ unit, onEdit }: Props) {
  const [text, setText] = useState("");
  const of = unit.kind === "project" ? { project: unit.id } : unit.department ? { department: unit.department } : {};
  const pages = usePages<StaffRow>("staff", "/api/staff", { ...of, text });
  const columns: TableColumnsType<StaffRow> = [
    { title: staffWords.name, width: 120, dataIndex: "name" },
    { title: staffWords.userName, width: 160, dataIndex: "userName" },
    {
      title: staffWords.posts,
      ellipsis: true,
      render: (_, { posts = [], leftOn }) =>
        leftOn ? (
          <span className={s["hint"]}>{staffWords.left(leftOn)}</span>
        ) : (
          posts.map(({ post, title, unitName }) => (
            <span key={`${post}${unitName}`} className={s["holder"]}>
              {title}
              <small>{unitName}</small>
            </span>
          ))
        ),
    },
    {
      width: 60,
      align: "right",
      render: (_, { id, name }) =>
        onEdit && (
          <Button
            type="text"
            size="small"
            icon={<Pencil size={13} aria-hidden />}
            aria-label={staffWords.editOf(name)}
            onClick={() => onEdit(id)}
          />
        ),
    },
  ];
  return (
    <div className={s["table"]} tabIndex={0}>
      <div className={s["bar"]}>
        <SearchBox label={staffWords.find} value={text} onSearch={setText} />
      </div>
      <Listed pages={pages} what={staffWords.what} empty={<Empty title={staffWords.none}>{staffWords.noneMore}</Empty>}>
        {(rows) => (
          <Table rowKey="id" size="small" pagination={false} tableLayout="fixed" columns={columns} dataSource={rows} />
        )}
      </Listed>
    </div>
  );
}
