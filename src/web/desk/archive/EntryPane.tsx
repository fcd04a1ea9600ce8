import { useMay } from "#web/api/queries.ts";
import type { ArchiveEntry } from "#web/api/types.ts";
import { Fetched } from "#web/ui/Fetched.tsx";
import { useNow } from "#web/ui/now.ts";
import { exact, momentWords } from "#web/ui/when.ts";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button, Drawer, Popover } from "antd";
import { X } from "lucide-react";
import { Fragment, useState, type ReactNode } from "react";
import s from "./Archive.module.css";
import { Contents } from "./Contents.tsx";
import { EntryForm } from "./EntryForm.tsx";
import { HoldForm } from "./HoldForm.tsx";
import { archiveEntry } from "./queries.ts";
import { archiveWords, entryWords, formWords } from "./words.ts";

/** One entry beside the catalogue: what it is, where it lies, what is in it, who had it. */
export function EntryPane({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  return (
    <aside className={s["pane"]} aria-label={archiveWords.what}>
      <Fetched query={useQuery(archiveEntry(id))} what={archiveWords.what}>
        {(entry) => (
          <>
            <header>
              <h2>{entry.title}</h2>
              <Button
                type="text"
                size="small"
                aria-label={entryWords.close}
                icon={<X size={16} aria-hidden />}
                onClick={onClose}
              />
              <span className={s["quiet"]}>
                {entry.number} · {entry.statusTitle}
              </span>
            </header>
            {entry.hold && <p className={s["warn"]}>{entryWords.hold(entry.hold)}</p>}
            {entry.missing.length > 0 && (
              <p className={s["warn"]}>
                {entryWords.missing}：{entry.missing.join("；")}
              </p>
            )}
            <Tools entry={entry} />
            <Facts entry={entry} />
            <Contents entry={entry} />
            <History entry={entry} />
          </>
        )}
      </Fetched>
    </aside>
  );
}

function Tools({ entry }: { readonly entry: ArchiveEntry }) {
  const may = useMay("archive.keep");
  const [editing, setEditing] = useState(false);
  const [holding, setHolding] = useState(false);
  const gone = entry.status === "destroyed" || entry.status === "transferred";
  if (!may || gone) return null;
  return (
    <div className={s["tools"]}>
      <Button size="small" onClick={() => setEditing(true)}>
        {entryWords.edit}
      </Button>
      <Popover
        open={holding}
        onOpenChange={setHolding}
        trigger="click"
        placement="bottomLeft"
        destroyOnHidden
        content={<HoldForm entry={entry} onDone={() => setHolding(false)} />}
      >
        <Button size="small">{entry.hold ? entryWords.release : entryWords.freeze}</Button>
      </Popover>
      <Drawer open={editing} onClose={() => setEditing(false)} title={formWords.edit} size={440} destroyOnHidden>
        <EntryForm of={entry} onDone={() => setEditing(false)} />
      </Drawer>
    </div>
  );
}

function Facts({ entry }: { readonly entry: ArchiveEntry }) {
  const words = entryWords.facts;
  const lines: readonly (readonly [string, ReactNode])[] = [
    [words.category, entry.categoryTitle],
    [words.form, entry.formTitle],
    [words.reference, entry.matter ? undefined : entry.reference],
    [words.party, entry.party],
    [words.formedOn, entry.formedOn],
    [words.secrecy, entry.secrecyTitle],
    [words.retention, entry.retentionTitle],
    [words.keepUntil, entry.keepUntil],
    [words.department, entry.departmentTitle],
    [words.medium, entry.mediumTitle],
    [words.pages, entry.pages === undefined ? undefined : entryWords.pages(entry.pages)],
    [
      words.place,
      entry.box ? `${entry.box.place} ${entry.box.code}` : entry.medium === "electronic" ? undefined : entryWords.noBox,
    ],
    [words.tier, entry.tierTitle],
    [words.home, entry.home && <HomeLink home={entry.home} />],
    [entryWords.matter, entry.matter && <MatterLink number={entry.matter.number} />],
    [words.filed, `${entry.filedBy ?? entryWords.bySystem} ${exact(entry.filedAt)}`],
  ];
  return (
    <dl className={s["facts"]}>
      {lines.map(
        ([label, value]) =>
          value !== undefined && (
            <Fragment key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </Fragment>
          ),
      )}
    </dl>
  );
}

const HomeLink = ({ home }: { readonly home: { readonly id: string; readonly name: string } }) => (
  <Link to="/homes/$home/archive" params={{ home: home.id }}>
    {home.name}
  </Link>
);
const MatterLink = ({ number }: { readonly number: string }) => (
  <Link to="/matters/$number" params={{ number }}>
    {number}
  </Link>
);

function History({ entry: { uses, copies, looks } }: { readonly entry: ArchiveEntry }) {
  const now = useNow();
  const time = (at: string) => (
    <time dateTime={at} title={exact(at)} className={s["quiet"]}>
      {momentWords(at, now)}
    </time>
  );
  return (
    <>
      {uses.length > 0 && (
        <section>
          <h3>{entryWords.uses}</h3>
          <ul className={s["lines"]}>
            {uses.map(({ at, words, matter }) => (
              <li key={`${matter.id}${at}`}>
                <div>
                  {words} <MatterLink number={matter.number} />
                </div>
                {time(at)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {copies.length > 0 && (
        <section>
          <h3>{entryWords.copies}</h3>
          <ul className={s["lines"]}>
            {copies.map(({ n, what, loan, at, by }) => (
              <li key={n}>
                <div>
                  {entryWords.copied(n, what, loan)}
                  <small>{by}</small>
                </div>
                {time(at)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {looks.length > 0 && (
        <section>
          <h3>{entryWords.looks}</h3>
          <ul className={s["lines"]}>
            {looks.map(({ at, by, action, reason }) => (
              <li key={`${at}${action}`}>
                <div>
                  {by} {entryWords.actions[action] ?? action}
                  {reason && <small>{reason}</small>}
                </div>
                {time(at)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
