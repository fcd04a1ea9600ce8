import type { MatterRow } from "#web/api/types.ts";
import { RowChip } from "#web/ui/DeadlineChip.tsx";
import { StateTag } from "#web/ui/StateTag.tsx";
import { exact, momentWords } from "#web/ui/when.ts";
import { Link } from "@tanstack/react-router";
import type { TableColumnType } from "antd";
import s from "./Matters.module.css";
import { columnWords, listWords } from "./words.ts";

export type ColumnName = keyof typeof columnWords;
export const allColumns = Object.keys(columnWords) as ColumnName[];
export const usualColumns: readonly ColumnName[] = [
  ...(["deadline", "number", "procedure", "home", "person"] as const),
  ...(["title", "state", "next", "openedAt"] as const),
];

/** Columns in their order; times are told from `now`. Where the order can be chosen, `sort` is the present one. */
export function columnsOf(names: readonly ColumnName[], now: string, sort?: string): TableColumnType<MatterRow>[] {
  const sorts = (name: ColumnName) => (sort === undefined ? {} : sorting(name, sort));
  return allColumns.filter((name) => names.includes(name)).map((name) => ({ ...column(name, now), ...sorts(name) }));
}

/** The server orders by due time or by opening time, each one way only. */
const sorting = (name: ColumnName, sort: string): TableColumnType<MatterRow> =>
  name === "deadline"
    ? { sorter: true, sortDirections: ["ascend"], sortOrder: sort === "due" ? "ascend" : null }
    : name === "openedAt"
      ? { sorter: true, sortDirections: ["descend"], sortOrder: sort === "opened" ? "descend" : null }
      : {};

function column(name: ColumnName, now: string): TableColumnType<MatterRow> {
  const head = { key: name, title: columnWords[name] };
  const moment = (at: string | undefined) =>
    at && (
      <time dateTime={at} title={exact(at)} className={s["quiet"]}>
        {momentWords(at, now)}
      </time>
    );
  switch (name) {
    case "deadline":
      return { ...head, width: 140, render: (_, { deadline, final }) => !final && <RowChip deadline={deadline} /> };
    case "number":
      return {
        ...head,
        width: 148,
        render: (_, { number }) => (
          <Link to="/matters/$number" params={{ number }}>
            {number}
          </Link>
        ),
      };
    case "procedure":
      return { ...head, width: 76, render: (_, row) => row.procedureTitle };
    case "home":
      return { ...head, width: 100, ellipsis: true, render: (_, { home }) => home?.name };
    case "person":
      return { ...head, width: 76, ellipsis: true, render: (_, { person }) => person?.name };
    case "title":
      return { ...head, ellipsis: true, render: (_, { title }) => <span title={title}>{title}</span> };
    case "state":
      return {
        ...head,
        width: 116,
        render: (_, row) => <StateTag title={row.stateTitle} final={row.final} progress={row.progress} />,
      };
    case "next":
      return { ...head, width: 124, ellipsis: true, render: (_, row) => <Next row={row} /> };
    case "severity":
      return { ...head, width: 80, render: (_, { severity }) => severity };
    case "project":
      return { ...head, width: 104, ellipsis: true, render: (_, { project }) => project.name };
    case "appointment":
      return { ...head, width: 120, align: "right", render: (_, { appointmentAt }) => moment(appointmentAt) };
    case "openedAt":
      return { ...head, width: 112, align: "right", render: (_, { openedAt }) => moment(openedAt) };
    case "closedAt":
      return { ...head, width: 112, align: "right", render: (_, { closedAt }) => moment(closedAt) };
  }
}

/** What is to be done next, if by me; else whom the matter waits for. */
const Next = ({ row: { offer, awaits } }: { readonly row: MatterRow }) =>
  offer ? (
    <span>{offer.title}</span>
  ) : awaits ? (
    <span className={s["quiet"]} title={awaits.title}>
      {listWords.waits(awaits.words)}
    </span>
  ) : null;
