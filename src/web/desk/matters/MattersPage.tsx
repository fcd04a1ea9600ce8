import { address } from "#web/api/client.ts";
import { usePages } from "#web/api/pages.ts";
import { useMay } from "#web/api/queries.ts";
import type { MatterRow } from "#web/api/types.ts";
import { useProject } from "#web/desk/frame/project.ts";
import { Empty } from "#web/ui/Empty.tsx";
import { Listed, rowsOf, totalOf } from "#web/ui/Listed.tsx";
import { useNow } from "#web/ui/now.ts";
import { PageHead } from "#web/ui/PageHead.tsx";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Table, Tooltip } from "antd";
import { Download } from "lucide-react";
import type { MouseEvent } from "react";
import { Bulk } from "./list/Bulk.tsx";
import { ColumnPicker } from "./list/ColumnPicker.tsx";
import { columnsOf, type ColumnName } from "./list/columns.tsx";
import { Filters } from "./list/Filters.tsx";
import list from "#web/ui/List.module.css";
import s from "./list/Matters.module.css";
import { isNarrowed, serverQuery, shownView, views, type ListSearch } from "./list/query.ts";
import { columnsIn, useRemembered } from "./list/remembered.ts";
import { Views } from "./list/Views.tsx";
import { listWords } from "./list/words.ts";

/** Every matter one may see; the whole view is in the address. */
export function Page() {
  const search: ListSearch = useSearch({ from: "/frame/matters" });
  const navigate = useNavigate();
  const { project } = useProject();
  const now = useNow();
  const [remembered, remember] = useRemembered();
  const view = views.find(({ key }) => key === search.view)?.query ?? {};
  const shown = { ...view, ...search };
  const query = serverQuery(shown, project);
  const pages = usePages<MatterRow>("matters", "/api/matters", { ...query, limit: 50 });
  const rows = rowsOf(pages.data);
  const columns = columnsIn(shown.columns) ?? remembered;

  const show = (next: ListSearch, replace = false) => void navigate({ to: "/matters", search: filled(next), replace });
  const narrow = (more: ListSearch) => {
    const { view: _, chosen: __, ...rest } = { ...shown, ...more };
    show(rest, true);
  };
  const chooseColumns = (names: readonly ColumnName[]) => {
    remember(names);
    if (shown.columns) narrow({ columns: names.join(",") });
  };
  const numbers = search.chosen?.split(",") ?? [];
  const choose = (all: readonly unknown[]) => show({ ...search, chosen: all.join(",") }, true);
  return (
    <div className={list["page"]}>
      <PageHead title={listWords.title}>
        <ColumnPicker chosen={columns} onChoose={chooseColumns} />
        <Export query={query} />
      </PageHead>
      <Views search={search} onShow={({ query }) => show(query)} />
      <Filters search={shown} total={totalOf(pages.data)} onChange={narrow} onClear={() => show(cleared(shown))} />
      <div className={`${list["table"]} ${s["table"]}`} tabIndex={-1}>
        <Listed
          pages={pages}
          what={listWords.what}
          empty={<Nothing narrowed={!!isNarrowed(shown) || !!shownView(shown, views.slice(1))} />}
        >
          {(all) => (
            <Table<MatterRow>
              rowKey="number"
              size="small"
              pagination={false}
              tableLayout="fixed"
              columns={columnsOf(columns, now, query["sort"] ?? "due")}
              dataSource={all}
              rowSelection={{
                selectedRowKeys: numbers,
                columnWidth: 36,
                onChange: choose,
                getCheckboxProps: ({ number }) => ({ "aria-label": listWords.select(number) }),
              }}
              onRow={({ number }) => ({
                onClick: (e) => opens(e) && void navigate({ to: "/matters/$number", params: { number } }),
              })}
              onChange={(_, __, sorter) => {
                const key = [sorter].flat()[0]?.columnKey;
                narrow({ sort: key === "openedAt" ? "opened" : "due" });
              }}
            />
          )}
        </Listed>
      </div>
      {numbers.length > 0 && (
        <Bulk chosen={rows.filter(({ number }) => numbers.includes(number))} onDrop={() => choose([])} />
      )}
    </div>
  );
}

/** A press anywhere on a row opens it, but not on what is there to be pressed itself, or marked. */
const opens = (e: MouseEvent) =>
  !(e.target as HTMLElement).closest("a, button, input, label, .ant-table-selection-column") &&
  !getSelection()?.toString();

const filled = (search: ListSearch) =>
  Object.fromEntries(Object.entries(search).filter(([, said]) => said !== undefined && said !== "")) as ListSearch;
const cleared = ({ status, sort, columns }: ListSearch) =>
  filled({ status: status ?? "", sort: sort ?? "", columns: columns ?? "" });

function Export({ query }: { readonly query: Record<string, string> }) {
  const may = useMay("matters.export");
  const icon = <Download size={14} aria-hidden />;
  return may ? (
    <Button icon={icon} href={address("/api/matters.xlsx", query)} download>
      {listWords.export}
    </Button>
  ) : (
    <Tooltip title={listWords.mayNotExport}>
      <Button icon={icon} disabled>
        {listWords.export}
      </Button>
    </Tooltip>
  );
}

const Nothing = ({ narrowed }: { readonly narrowed: boolean }) =>
  narrowed ? (
    <Empty title={listWords.emptyTitle}>{listWords.emptyMore}</Empty>
  ) : (
    <Empty title={listWords.emptyNone} first={<Link to="/intake">{listWords.toIntake}</Link>}>
      {listWords.emptyNoneMore}
    </Empty>
  );
