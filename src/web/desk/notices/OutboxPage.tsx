import { usePages } from "#web/api/pages.ts";
import type { Outgoing } from "#web/api/types.ts";
import { useProject } from "#web/desk/frame/project.ts";
import { Empty } from "#web/ui/Empty.tsx";
import { Listed } from "#web/ui/Listed.tsx";
import { useNow } from "#web/ui/now.ts";
import { PageHead } from "#web/ui/PageHead.tsx";
import { exact, momentWords } from "#web/ui/when.ts";
import { Link } from "@tanstack/react-router";
import { Table, type TableColumnsType } from "antd";
import list from "#web/ui/List.module.css";
import { outboxWords } from "./words.ts";

/** What the regulations have us tell customers, as it was said, the latest first. */
export function Page() {
  const { project } = useProject();
  const pages = usePages<Outgoing>("outbox", "/api/notices/outbox", { project });
  return (
    <div className={list["page"]}>
      <PageHead title={outboxWords.title} note={outboxWords.note} />
      <div className={list["table"]}>
        <Listed
          pages={pages}
          what={outboxWords.what}
          empty={<Empty title={outboxWords.empty}>{outboxWords.emptyMore}</Empty>}
        >
          {(rows) => <Messages rows={rows} />}
        </Listed>
      </div>
    </div>
  );
}

function Messages({ rows }: { readonly rows: readonly Outgoing[] }) {
  const now = useNow();
  const columns: TableColumnsType<Outgoing> = [
    {
      title: outboxWords.at,
      width: 130,
      render: (_, { at }) => (
        <time dateTime={at} title={exact(at)}>
          {momentWords(at, now)}
        </time>
      ),
    },
    {
      title: outboxWords.person,
      width: 120,
      ellipsis: true,
      render: (_, { person: { id, name } }) => (
        <Link to="/people/$person" params={{ person: id }}>
          {name}
        </Link>
      ),
    },
    { title: outboxWords.words, dataIndex: "words" },
    {
      title: outboxWords.matter,
      width: 160,
      render: (_, { matter }) =>
        matter && (
          <Link to="/matters/$number" params={{ number: matter.number }}>
            {matter.number}
          </Link>
        ),
    },
  ];
  return <Table rowKey="id" size="small" pagination={false} tableLayout="fixed" columns={columns} dataSource={rows} />;
}
