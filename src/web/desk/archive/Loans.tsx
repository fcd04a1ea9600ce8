import { usePages } from "#web/api/pages.ts";
import type { MatterRow } from "#web/api/types.ts";
import { useProject } from "#web/desk/frame/project.ts";
import { columnsOf } from "#web/desk/matters/list/columns.tsx";
import { Empty } from "#web/ui/Empty.tsx";
import list from "#web/ui/List.module.css";
import { Listed, totalOf } from "#web/ui/Listed.tsx";
import { useNow } from "#web/ui/now.ts";
import { useNavigate } from "@tanstack/react-router";
import { Checkbox, Table } from "antd";
import s from "./Archive.module.css";
import { archiveWords, loanWords } from "./words.ts";

const names = ["deadline", "number", "title", "state", "next", "openedAt"] as const;

/** The register of loans: who has what, until when, and what is overdue. */
export function Loans({ late }: { readonly late: boolean }) {
  const { project } = useProject();
  const navigate = useNavigate();
  const now = useNow();
  const query = { procedure: "archiveLoan", status: late ? "open" : "all", sort: "opened", project };
  const pages = usePages<MatterRow>("matters", "/api/matters", { ...query, ...(late && { late: true }) });
  return (
    <>
      <div className={s["filters"]}>
        <Checkbox
          checked={late}
          onChange={({ target }) =>
            void navigate({
              to: "/archive",
              search: { view: "loans", ...(target.checked && { late: "yes" }) },
              replace: true,
            })
          }
        >
          {loanWords.late}
        </Checkbox>
        <span aria-live="polite">{archiveWords.count(totalOf(pages.data) ?? "")}</span>
      </div>
      <div className={`${list["table"]} ${s["rows"]}`} tabIndex={-1}>
        <Listed
          pages={pages}
          what={archiveWords.views.loans}
          empty={<Empty title={loanWords.empty}>{loanWords.emptyMore}</Empty>}
        >
          {(rows) => (
            <Table<MatterRow>
              rowKey="number"
              size="small"
              pagination={false}
              tableLayout="fixed"
              columns={columnsOf(names, now)}
              dataSource={rows}
              onRow={({ number }) => ({ onClick: () => void navigate({ to: "/matters/$number", params: { number } }) })}
            />
          )}
        </Listed>
      </div>
    </>
  );
}
