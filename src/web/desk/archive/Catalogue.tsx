import { usePages } from "#web/api/pages.ts";
import type { ArchiveRow } from "#web/api/types.ts";
import { useProject } from "#web/desk/frame/project.ts";
import { Empty } from "#web/ui/Empty.tsx";
import list from "#web/ui/List.module.css";
import { Listed, rowsOf, totalOf } from "#web/ui/Listed.tsx";
import { Table } from "antd";
import type { MouseEvent } from "react";
import s from "./Archive.module.css";
import { Chosen } from "./Chosen.tsx";
import { columns } from "./columns.tsx";
import { EntryPane } from "./EntryPane.tsx";
import { Filters } from "./Filters.tsx";
import { serverQuery, type ArchiveSearch } from "./views.ts";
import { archiveWords } from "./words.ts";

interface Props {
  readonly search: ArchiveSearch;
  readonly onShow: (search: ArchiveSearch) => void;
}

/** The catalogue with its filters; one entry opens beside it, several are lent, boxed or handed over together. */
export function Catalogue({ search, onShow }: Props) {
  const { project } = useProject();
  const pages = usePages<ArchiveRow>("archive", "/api/archive", serverQuery(search, project));
  const chosen = search.chosen?.split(",") ?? [];
  const rows = rowsOf(pages.data);
  return (
    <>
      <Filters
        search={search}
        total={totalOf(pages.data)}
        onChange={(more) => onShow({ ...search, ...more, chosen: "" })}
      />
      <div className={s["body"]}>
        <div className={`${list["table"]} ${s["rows"]}`} tabIndex={-1}>
          <Listed
            pages={pages}
            what={archiveWords.what}
            empty={<Empty title={archiveWords.empty}>{archiveWords.emptyMore}</Empty>}
          >
            {(all) => (
              <Table<ArchiveRow>
                rowKey="id"
                size="small"
                pagination={false}
                tableLayout="fixed"
                columns={columns(search.entry !== undefined)}
                dataSource={all}
                rowSelection={{
                  selectedRowKeys: chosen,
                  columnWidth: 36,
                  onChange: (keys) => onShow({ ...search, chosen: keys.join(",") }),
                  getCheckboxProps: ({ number }) => ({ "aria-label": archiveWords.select(number) }),
                }}
                onRow={({ id }) => ({ onClick: (e) => opens(e) && onShow({ ...search, entry: id }) })}
              />
            )}
          </Listed>
        </div>
        {search.entry && (
          <EntryPane key={search.entry} id={search.entry} onClose={() => onShow({ ...search, entry: "" })} />
        )}
      </div>
      {chosen.length > 0 && (
        <Chosen
          rows={rows.filter(({ id }) => chosen.includes(id))}
          act={search.act}
          onAct={(act) => onShow({ ...search, act })}
          onDrop={() => onShow({ ...search, chosen: "", act: "" })}
        />
      )}
    </>
  );
}

/** A press anywhere on a row opens it, but not on what is there to be pressed itself, or marked. */
const opens = (e: MouseEvent) =>
  !(e.target as HTMLElement).closest("a, input, label, .ant-table-selection-column") && !getSelection()?.toString();
