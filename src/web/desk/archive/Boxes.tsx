import { api } from "#web/api/client.ts";
import { usePages } from "#web/api/pages.ts";
import { useMay } from "#web/api/queries.ts";
import type { ArchiveBox } from "#web/api/types.ts";
import { Empty } from "#web/ui/Empty.tsx";
import list from "#web/ui/List.module.css";
import { Listed } from "#web/ui/Listed.tsx";
import { SearchBox } from "#web/ui/SearchBox.tsx";
import { Link } from "@tanstack/react-router";
import { Button, Drawer, Table, Tooltip, type TableColumnsType } from "antd";
import { useState } from "react";
import s from "./Archive.module.css";
import { BoxForm, PlaceForm } from "./BoxForms.tsx";
import { archiveChanged } from "./queries.ts";
import { archiveWords, boxWords } from "./words.ts";

/** The boxes by code: where each stands, how many things lie in it, its list for the lid. */
export function Boxes() {
  const may = useMay("archive.keep");
  const [text, setText] = useState("");
  const [adding, setAdding] = useState<"box" | "place">();
  const pages = usePages<ArchiveBox>("archive", "/api/archive/boxes", { text });
  const close = () => setAdding(undefined);
  return (
    <>
      <div className={s["filters"]}>
        <SearchBox label={boxWords.find} value={text} onSearch={setText} />
        <Tooltip title={may ? "" : archiveWords.mayNotKeep}>
          <Button disabled={!may} onClick={() => setAdding("box")}>
            {boxWords.add}
          </Button>
        </Tooltip>
        <Tooltip title={may ? "" : archiveWords.mayNotKeep}>
          <Button disabled={!may} onClick={() => setAdding("place")}>
            {boxWords.addPlace}
          </Button>
        </Tooltip>
        <span />
      </div>
      <div className={list["table"]} tabIndex={-1}>
        <Listed pages={pages} what={boxWords.what} empty={<Empty title={boxWords.empty}>{boxWords.emptyMore}</Empty>}>
          {(rows) => (
            <Table<ArchiveBox>
              rowKey="id"
              size="small"
              pagination={false}
              tableLayout="fixed"
              columns={columns(may)}
              dataSource={rows}
            />
          )}
        </Listed>
      </div>
      <Drawer open={adding === "box"} onClose={close} title={boxWords.add} size={400} destroyOnHidden>
        <BoxForm onDone={close} />
      </Drawer>
      <Drawer open={adding === "place"} onClose={close} title={boxWords.addPlace} size={400} destroyOnHidden>
        <PlaceForm onDone={close} />
      </Drawer>
    </>
  );
}

const columns = (may: boolean): TableColumnsType<ArchiveBox> => [
  {
    title: boxWords.code,
    width: 160,
    render: (_, { id, code }) => (
      <Link to="/archive" search={{ box: id }} aria-label={boxWords.show(code)}>
        {code}
      </Link>
    ),
  },
  { title: boxWords.title, dataIndex: "title", ellipsis: true },
  { title: boxWords.place, width: 240, render: (_, { place }) => place.name },
  { title: boxWords.entries, width: 90, align: "right", dataIndex: "entries" },
  { title: boxWords.full, width: 90, render: (_, { full }) => full && boxWords.full },
  {
    width: 220,
    align: "right",
    render: (_, { id, full }) => (
      <>
        {may && (
          <Button type="link" size="small" onClick={() => void setFull(id, !full)}>
            {full ? boxWords.markOpen : boxWords.markFull}
          </Button>
        )}
        <Button type="link" size="small" href={`/api/archive/boxes/${id}/list.pdf`} target="_blank">
          {boxWords.print}
        </Button>
      </>
    ),
  },
];

async function setFull(id: string, full: boolean) {
  await api(`/api/archive/boxes/${id}`, { method: "PATCH", body: { full } });
  await archiveChanged();
}
