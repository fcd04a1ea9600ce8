import type { MatterRow } from "#web/api/types.ts";
import { isFresh } from "#web/desk/frame/live.ts";
import { RowChip } from "#web/ui/DeadlineChip.tsx";
import { StateTag } from "#web/ui/StateTag.tsx";
import { waitWords } from "#web/words.ts";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useEffect, useRef } from "react";
import s from "./Workbench.module.css";

interface Props {
  readonly row: MatterRow;
  readonly focus: boolean;
  readonly acting: boolean;
  readonly onAct: (number: string, action: string) => void;
}

/** One matter in one line: when, which, where, what, how far, and what I do next or whom it waits for. */
export function Row({ row, focus, acting, onAct }: Props) {
  const { offer, awaits } = row;
  const line = useRef<HTMLElement>(null);
  useEffect(() => {
    if (focus) line.current?.scrollIntoView({ block: "nearest" });
  }, [focus]);
  return (
    <article
      ref={line}
      className={s["row"]}
      aria-label={`${row.number} ${row.title}`}
      data-focus={focus ? "" : undefined}
      data-acting={acting ? "" : undefined}
      // Two marks in turn, so that each new version is marked anew.
      data-changed={isFresh(row.id) ? row.version % 2 : undefined}
    >
      <RowChip deadline={row.deadline} />
      <Link className={s["number"]} to="/matters/$number" params={{ number: row.number }} search={{}}>
        {row.number}
      </Link>
      <span className={s["home"]} title={row.home?.name}>
        {row.home?.name ?? row.project.name}
      </span>
      <Link
        className={s["gist"]}
        to="/matters/$number"
        params={{ number: row.number }}
        search={{}}
        title={row.title}
        tabIndex={-1}
      >
        <em>{row.procedureTitle}</em>
        {row.title}
      </Link>
      <StateTag title={row.stateTitle} final={row.final} progress={row.progress} />
      {offer ? (
        <Button size="small" onClick={() => onAct(row.number, offer.action)}>
          {offer.title}
        </Button>
      ) : (
        <span className={s["waits"]} title={awaits && waitWords.whole(awaits.words, awaits.title)}>
          {awaits && waitWords.who(awaits.words)}
        </span>
      )}
    </article>
  );
}
