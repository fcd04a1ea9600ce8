import type { ArchiveRow } from "#web/api/types.ts";
import { Link } from "@tanstack/react-router";
import type { TableColumnsType } from "antd";
import s from "./Archive.module.css";
import { archiveWords, columnWords } from "./words.ts";

/** The columns of the catalogue; beside an open entry only what tells entries apart. */
export function columns(narrow: boolean): TableColumnsType<ArchiveRow> {
  const all: TableColumnsType<ArchiveRow> = [
    {
      title: columnWords.number,
      width: 178,
      render: (_, { id, number }) => (
        <Link to="/archive" search={(old: object) => ({ ...old, entry: id })}>
          {number}
        </Link>
      ),
    },
    {
      title: columnWords.title,
      ellipsis: true,
      render: (_, { title, hold, missing }) => (
        <>
          {hold && <span className={s["mark"]}>{archiveWords.held}</span>}
          {missing.length > 0 && (
            <span className={s["mark"]} title={missing.join("；")}>
              {archiveWords.missing}
            </span>
          )}
          <span title={title}>{title}</span>
        </>
      ),
    },
    { title: columnWords.category, width: 112, render: (_, row) => row.categoryTitle },
    { title: columnWords.home, width: 104, ellipsis: true, render: (_, { home }) => home?.name },
    { title: columnWords.formedOn, width: 108, render: (_, row) => <time className={s["quiet"]}>{row.formedOn}</time> },
    { title: columnWords.secrecy, width: 64, render: (_, row) => row.secrecyTitle },
    {
      title: columnWords.retention,
      width: 112,
      ellipsis: true,
      render: (_, row) => row.keepUntil ?? row.retentionTitle,
    },
    {
      title: columnWords.place,
      width: 150,
      ellipsis: true,
      render: (_, { box, tierTitle }) => placeOf(box) ?? tierTitle,
    },
    { title: columnWords.status, width: 84, render: (_, { status, statusTitle }) => stateOf(status, statusTitle) },
  ];
  return narrow ? all.filter((_, n) => [0, 1, 5, 8].includes(n)) : all;
}

const placeOf = (box: ArchiveRow["box"]) => box && `${box.place} ${box.code}`;
const stateOf = (status: string, title: string) =>
  ["lost", "damaged"].includes(status) ? <b className={s["late"]}>{title}</b> : title;
