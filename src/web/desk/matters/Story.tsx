import type { Deed } from "#web/api/types.ts";
import { Empty } from "#web/ui/Empty.tsx";
import { useNow } from "#web/ui/now.ts";
import { dayWords, exact, local, toldAt } from "#web/ui/when.ts";
import { ArrowRight } from "lucide-react";
import { FileList } from "./FileList.tsx";
import s from "./Story.module.css";
import { storyWords } from "./words.ts";

interface Props {
  readonly story: readonly Deed[];
  readonly only: "all" | "people";
}

/** What happened, newest first: each event a sentence, people before the system, what changed shown. */
export function Story({ story, only }: Props) {
  const now = useNow();
  const shown = story.filter(({ who }) => only === "all" || who.kind !== "system").toSorted((a, b) => b.seq - a.seq);
  if (shown.length === 0) return <Empty title={storyWords.nothing}>{storyWords.nothingMore}</Empty>;
  return (
    <div className={s["story"]}>
      {shown.map((deed, n) => (
        <Event key={deed.seq} deed={deed} day={dayOf(shown[n - 1], deed, now)} last={n === shown.length - 1} />
      ))}
    </div>
  );
}

/** The day is said once, at its newest event. */
function dayOf(above: Deed | undefined, deed: Deed, now: string) {
  const { day } = toldOf(deed);
  const same = above && toldOf(above).day.toPlainDate().equals(day.toPlainDate());
  return same ? "" : dayWords(day, local(now));
}
const toldOf = ({ at, who, late }: Deed) => toldAt(at, who.kind === "system", late);

interface EventProps {
  readonly deed: Deed;
  readonly day: string;
  readonly last: boolean;
}
function Event({ deed, day, last }: EventProps) {
  const system = deed.who.kind === "system";
  const moved = deed.from !== deed.to && deed.toTitle !== undefined;
  const flag = (is: boolean | undefined) => (is ? "" : undefined);
  return (
    <article
      className={s["entry"]}
      data-day={flag(day !== "")}
      data-moved={flag(moved)}
      data-system={flag(system)}
      data-alarm={flag(deed.late)}
      data-last={flag(last)}
    >
      <time dateTime={deed.at} title={exact(deed.at)}>
        {day && <b>{day}</b>}
        {toldOf(deed).words}
      </time>
      <span className={s["dot"]} />
      <div className={s["body"]}>
        {!system && <b>{deed.who.name}</b>} {deed.sentence}
        {deed.via && <span className={s["via"]}> {storyWords.via(deed.via.name, deed.viaHow)}</span>}
        <Extras deed={deed} />
        {system && deed.notices.length > 0 && storyWords.told([...new Set(deed.notices)].join("；"))}
      </div>
      {moved && (
        <span className={s["to"]}>
          <ArrowRight size={12} aria-hidden />
          {deed.toTitle}
        </span>
      )}
    </article>
  );
}

/** What the sentence did not say: files, tables, answers that replaced others. */
function Extras({ deed: { files, changes, rows = [] } }: { readonly deed: Deed }) {
  const replaced = changes.filter(({ was, is }) => was !== undefined && was !== is);
  return (
    <>
      {files.length > 0 && <FileList files={files} />}
      {replaced.length > 0 && (
        <div className={`${s["detail"]} ${s["diff"]}`}>
          {replaced.map(({ field, title, was, is }) => (
            <span key={field}>
              {title}：<del>{was}</del> → <ins>{is}</ins>
            </span>
          ))}
        </div>
      )}
      {rows.map(({ field, title, columns, rows: lines }) => (
        <div key={field} className={s["detail"]}>
          <table className={s["table"]}>
            <caption>{title}</caption>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr key={line.join()}>
                  {line.map((cell, n) => (
                    <td key={columns[n]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </>
  );
}
