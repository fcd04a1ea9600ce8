import type { ArchiveContents, ArchiveEntry } from "#web/api/types.ts";
import { useMay } from "#web/api/queries.ts";
import { Failed } from "#web/ui/Failed.tsx";
import { exact } from "#web/ui/when.ts";
import { useQuery } from "@tanstack/react-query";
import { Button, Popover } from "antd";
import { useState } from "react";
import s from "./Archive.module.css";
import { CopyForm } from "./CopyForm.tsx";
import { archiveContents } from "./queries.ts";
import { entryWords } from "./words.ts";

/** What is in an entry. It is opened by a press, for a look at what is guarded is on record. */
export function Contents({ entry }: { readonly entry: ArchiveEntry }) {
  const [opened, setOpened] = useState(false);
  const query = useQuery({ ...archiveContents(entry.id), enabled: opened });
  return (
    <section>
      <h3>{entryWords.contents}</h3>
      {entry.erasedAt || entry.status === "destroyed" ? (
        <p>{entryWords.erased(exact(entry.erasedAt ?? entry.filedAt))}</p>
      ) : !entry.readable ? (
        <p>{entryWords.notReadable}</p>
      ) : query.data ? (
        <Inside entry={entry} contents={query.data} />
      ) : query.isError ? (
        <Failed what={entryWords.contents} error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <>
          <Button size="small" loading={query.isFetching} onClick={() => setOpened(true)}>
            {entryWords.open}
          </Button>
          {entry.secrecy !== "general" && <p className={s["quiet"]}>{entryWords.guarded}</p>}
        </>
      )}
    </section>
  );
}

function Inside({ entry, contents }: { readonly entry: ArchiveEntry; readonly contents: ArchiveContents }) {
  const { papers, files } = contents;
  if (papers.length + files.length === 0) return <p>{entryWords.nothing}</p>;
  return (
    <ul className={s["lines"]}>
      {papers.map(({ paper, title, issued }) => (
        <li key={paper}>
          <div>
            <a href={`/api/matters/${entry.matter!.number}/papers/${paper}`} target="_blank" rel="noreferrer">
              {title}
            </a>
            {issued && (
              <small>
                {entryWords.issued} {exact(issued)}
              </small>
            )}
          </div>
          <Copying entry={entry} paper={paper} />
        </li>
      ))}
      {files.map(({ id, name, sha256, scan, mime }) => (
        <li key={id}>
          <div>
            <a href={`/api/archive/${entry.id}/files/${id}`} target="_blank" rel="noreferrer">
              {name}
            </a>
            <small title={sha256}>
              {scan && `${entryWords.scan} · `}
              {entryWords.digest(sha256.slice(0, 16))}
            </small>
          </div>
          {/^image\/(png|jpeg)$/.test(mime) && <Copying entry={entry} file={id} />}
        </li>
      ))}
    </ul>
  );
}

/** Only the archivist makes copies, of what is not guarded, for a loan under way (A3). */
function Copying({
  entry,
  ...what
}: {
  readonly entry: ArchiveEntry;
  readonly paper?: string;
  readonly file?: string;
}) {
  const may = useMay("archive.copy");
  const [open, setOpen] = useState(false);
  if (!may || entry.secrecy !== "general") return <span />;
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      destroyOnHidden
      content={<CopyForm entry={entry} what={what} onDone={() => setOpen(false)} />}
    >
      <Button type="link" size="small">
        {entryWords.copy}
      </Button>
    </Popover>
  );
}
