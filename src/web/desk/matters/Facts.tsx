import { useMay } from "#web/api/queries.ts";
import type { Chapter, ChapterField, File, Matter } from "#web/api/types.ts";
import { Masked } from "#web/ui/Masked.tsx";
import { yuan } from "#web/ui/money.ts";
import { exact } from "#web/ui/when.ts";
import { moneyWords } from "#web/words.ts";
import { Archive, FileText, Link2 } from "lucide-react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { revealIn } from "./acts.ts";
import { paperAddress } from "./papers.ts";
import { FileList } from "./FileList.tsx";
import s from "./MatterPage.module.css";
import { matterWords } from "./words.ts";

/** What is on record, by the action that asked for it; what it is tied to; its papers, fees and place in the archive. */
export const Facts = ({ matter }: { readonly matter: Matter }) => (
  <>
    {matter.chapters.map((chapter) => (
      <Recorded key={chapter.action} matter={matter} chapter={chapter} />
    ))}
    <Links matter={matter} />
    <Papers matter={matter} />
    <Charges matter={matter} />
    <Filed matter={matter} />
    <Part title={matterWords.openedAt}>
      <p>{exact(matter.openedAt)}</p>
    </Part>
    {matter.closedAt && (
      <Part title={matterWords.closedAt}>
        <p>{exact(matter.closedAt)}</p>
      </Part>
    )}
  </>
);

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className={s["part"]} aria-label={title}>
    <h2>{title}</h2>
    {children}
  </section>
);

const bare = (title: string) => title.replace(/（.*）/, "");

interface RecordedProps {
  readonly matter: Matter;
  readonly chapter: Chapter;
}
const Recorded = ({ matter, chapter: { title, fields } }: RecordedProps) =>
  fields.length > 0 && (
    <Part title={title}>
      <dl>
        {fields.map((one) => [
          <dt key={one.field}>{bare(one.title)}</dt>,
          <dd key={`${one.field} is`}>{one.kept ? <Kept matter={matter} of={one} /> : <Told {...one} />}</dd>,
        ])}
      </dl>
    </Part>
  );

const Told = ({ words, files = [] }: { readonly words: string; readonly files?: File[] }) =>
  files.length > 0 ? <FileList files={files} /> : <span className={s["told"]}>{words}</span>;

/** A personal answer: masked until somebody who may says why they look. */
function Kept({ matter, of }: { readonly matter: Matter; readonly of: ChapterField }) {
  const may = useMay("people.reveal");
  const whose = matter.person?.name ?? matterWords.customer;
  return (
    <Masked
      masked={of.words}
      what={bare(of.title)}
      whose={whose}
      {...(may && { onReveal: (reason: string) => revealIn(matter.id, of.field, reason) })}
    >
      {(shown) => <Told {...shown} />}
    </Masked>
  );
}

const Links = ({ matter: { links } }: { readonly matter: Matter }) =>
  links.length > 0 && (
    <Part title={matterWords.links}>
      <ul>
        {links.map(({ kind, direction, matter }) => (
          <li key={kind + direction + matter.id}>
            <Link2 size={14} aria-hidden />
            <span className={s["quiet"]}>{matterWords.linkKinds[kind]?.[direction] ?? kind}</span>
            <Link to="/matters/$number" params={{ number: matter.number }} search={{}} title={matter.title}>
              {matter.number}
            </Link>
            <small>{matter.stateTitle}</small>
          </li>
        ))}
      </ul>
    </Part>
  );

const Papers = ({ matter }: { readonly matter: Matter }) =>
  matter.papers.length > 0 && (
    <Part title={matterWords.papers}>
      <ul>
        {matter.papers.map(({ paper, title, issued }) => (
          <li key={paper}>
            <FileText size={14} aria-hidden />
            <a href={paperAddress(matter.id, paper)} target="_blank" rel="noreferrer">
              {title}
            </a>
            {issued && <small>{exact(issued)}</small>}
          </li>
        ))}
      </ul>
    </Part>
  );

const Charges = ({ matter: { id, charges } }: { readonly matter: Matter }) =>
  charges.length > 0 && (
    <Part title={matterWords.charges}>
      <ul>
        {charges.map(({ fee, title, fen, at, kind, owed, payable }) => (
          <li key={fee + at + kind}>
            {title}
            <small>
              {moneyWords.yuan(yuan(fen))} {matterWords.settled(kind, owed, payable)}
            </small>
          </li>
        ))}
      </ul>
      {charges.some(({ owed, payable }) => owed > 0 || payable > 0) && <ToCounter matter={id} />}
    </Part>
  );

function ToCounter({ matter }: { readonly matter: string }) {
  const may = useMay("money.collect");
  if (!may) return null;
  return (
    <p>
      <Link to="/counter" search={{ matter }}>
        {matterWords.toCounter}
      </Link>
    </p>
  );
}

function Filed({ matter: { archive } }: { readonly matter: Matter }) {
  if (!archive) return null;
  const { archiveLines: lines } = matterWords;
  const shown = [
    [lines.category, matterWords.archiveCategories[archive.category] ?? archive.category],
    [lines.secrecy, matterWords.secrecies[archive.secrecy] ?? archive.secrecy],
    [lines.retention, matterWords.kept(archive.retention)],
    [lines.keepUntil, archive.keepUntil],
  ].filter(([, words]) => words);
  return (
    <Part title={matterWords.archive}>
      <ul>
        <li>
          <Archive size={14} aria-hidden />
          {archive.number}
        </li>
      </ul>
      <dl>{shown.map(([label, words]) => [<dt key={label}>{label}</dt>, <dd key={`${label} is`}>{words}</dd>])}</dl>
    </Part>
  );
}
