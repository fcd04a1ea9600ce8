import type { BookLine } from "#web/api/types.ts";
import { useNow } from "#web/ui/now.ts";
import { exact, momentWords } from "#web/ui/when.ts";
import { StateTag } from "#web/ui/StateTag.tsx";
import { Link, useNavigate } from "@tanstack/react-router";
import { Table, type TableColumnsType } from "antd";
import type { MouseEvent } from "react";
import s from "./Registers.module.css";
import { registerWords } from "./words.ts";

interface Props {
  readonly heads: readonly string[];
  readonly rows: readonly BookLine[];
  /** Lines of several projects: each says which. */
  readonly places: boolean;
}

/** The lines as they would be printed; a line opens its matter. On a phone each line is a card, cells with their heads. */
export function Lines({ heads, rows, places }: Props) {
  const now = useNow();
  const navigate = useNavigate();
  const columns: TableColumnsType<BookLine> = [
    {
      title: registerWords.number,
      width: 150,
      render: (_, { number }) => (
        <Link to="/matters/$number" params={{ number }}>
          {number}
        </Link>
      ),
    },
    {
      title: registerWords.opened,
      width: 120,
      render: (_, { opened }) => (
        <time dateTime={opened} title={exact(opened)} data-head={registerWords.opened}>
          {momentWords(opened, now)}
        </time>
      ),
    },
    ...(places ? [{ title: registerWords.project, width: 120, ellipsis: true, dataIndex: "project" }] : []),
    ...heads.map((head, n) => ({
      title: head,
      key: `head ${n}`,
      render: (_: unknown, { cells }: BookLine) => (
        <span title={cells[n]} data-head={head} {...(!cells[n] && { "data-blank": "" })}>
          {cells[n]}
        </span>
      ),
    })),
    {
      title: registerWords.state,
      width: 120,
      render: (_, { state, final, progress }) => <StateTag title={state} final={final} progress={progress} />,
    },
  ];
  return (
    <Table<BookLine>
      rowKey="number"
      size="small"
      pagination={false}
      columns={columns}
      dataSource={rows}
      rowClassName={({ final }) => (final ? "" : s["open"]!)}
      onRow={({ number }) => ({
        onClick: (e) => opens(e) && void navigate({ to: "/matters/$number", params: { number } }),
      })}
    />
  );
}

/** A press anywhere on a row opens it, but not on a link, nor where words are being marked. */
const opens = (e: MouseEvent) => !(e.target as HTMLElement).closest("a, button") && !getSelection()?.toString();
