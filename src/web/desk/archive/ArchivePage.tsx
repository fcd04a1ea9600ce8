import { address } from "#web/api/client.ts";
import { useMay } from "#web/api/queries.ts";
import { useProject } from "#web/desk/frame/project.ts";
import { PageHead } from "#web/ui/PageHead.tsx";
import list from "#web/ui/List.module.css";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Drawer, Tabs, Tooltip } from "antd";
import { Download, FilePlus, Printer } from "lucide-react";
import s from "./Archive.module.css";
import { Boxes } from "./Boxes.tsx";
import { Catalogue } from "./Catalogue.tsx";
import { EntryForm } from "./EntryForm.tsx";
import { Loans } from "./Loans.tsx";
import { archiveCompleteness } from "./queries.ts";
import { serverQuery, type ArchiveSearch } from "./views.ts";
import { archiveWords, formWords } from "./words.ts";

/** The archive: its catalogue with one entry beside it, the loans, and where everything lies. */
export function Page() {
  const search: ArchiveSearch = useSearch({ from: "/frame/archive" });
  const navigate = useNavigate();
  const { project } = useProject();
  const view = search.view ?? "all";
  const show = (next: ArchiveSearch) => void navigate({ to: "/archive", search: filled(next), replace: true });
  const tabs = Object.entries(archiveWords.views).map(([key, label]) => ({ key, label }));
  return (
    <div className={list["page"]}>
      <PageHead title={archiveWords.title} note={project && <Complete project={project} />}>
        <Outputs query={serverQuery(search, project)} />
        <Adding onAdd={() => show({ ...search, act: "add" })} />
      </PageHead>
      <div className={s["views"]}>
        <Tabs
          activeKey={view}
          items={tabs}
          onChange={(key) => void navigate({ to: "/archive", search: key === "all" ? {} : { view: key } })}
        />
      </div>
      {view === "boxes" ? (
        <Boxes />
      ) : view === "loans" ? (
        <Loans late={search.late !== undefined} />
      ) : (
        <Catalogue search={search} onShow={show} />
      )}
      <Drawer
        open={search.act === "add"}
        onClose={() => show({ ...search, act: "" })}
        title={formWords.add}
        size={440}
        destroyOnHidden
      >
        <EntryForm onDone={(entry) => show({ ...search, act: "", ...(entry && { entry }) })} />
      </Drawer>
    </div>
  );
}

const filled = (search: ArchiveSearch) =>
  Object.fromEntries(Object.entries(search).filter(([, said]) => said !== undefined && said !== "")) as ArchiveSearch;

function Complete({ project }: { readonly project: string }) {
  const { data } = useQuery(archiveCompleteness(project));
  return data?.rate === undefined ? null : <>{archiveWords.complete(data.rate, data.incomplete)}</>;
}

function Outputs({ query }: { readonly query: Record<string, string> }) {
  const may = useMay("archive.export");
  const to = (path: string) => (may ? { href: address(path, query) } : { disabled: true });
  return (
    <Tooltip title={may ? "" : archiveWords.mayNotExport}>
      <span style={{ display: "inline-flex", gap: 8 }}>
        <Button icon={<Printer size={14} aria-hidden />} target="_blank" {...to("/api/archive.pdf")}>
          {archiveWords.print}
        </Button>
        <Button icon={<Download size={14} aria-hidden />} download {...to("/api/archive.xlsx")}>
          {archiveWords.export}
        </Button>
      </span>
    </Tooltip>
  );
}

function Adding({ onAdd }: { readonly onAdd: () => void }) {
  const may = useMay("archive.keep");
  return (
    <Tooltip title={may ? "" : archiveWords.mayNotKeep}>
      <Button type="primary" icon={<FilePlus size={14} aria-hidden />} disabled={!may} onClick={onAdd}>
        {archiveWords.add}
      </Button>
    </Tooltip>
  );
}
