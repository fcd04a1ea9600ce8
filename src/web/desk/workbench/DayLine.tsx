import type { Workbench } from "#web/api/types.ts";
import { timeOf } from "#web/ui/when.ts";
import { Link } from "@tanstack/react-router";
import { Fragment } from "react";
import s from "./DayLine.module.css";
import { workbenchWords } from "./words.ts";

interface Props {
  readonly all: Workbench["appointments"];
  readonly now: string;
}

/** Today's appointments in order, with the line of now between what is past and what is to come. */
export function DayLine({ all, now }: Props) {
  const next = all.findIndex(({ at }) => at > now);
  const line = <li className={s["now"]}>{workbenchWords.now(timeOf(now))}</li>;
  return (
    <ol className={s["day"]}>
      {all.map(({ at, matter }, n) => (
        <Fragment key={at + matter.id}>
          {n === next && line}
          <li className={s["item"]} data-past={at <= now ? "" : undefined}>
            <time dateTime={at}>{timeOf(at)}</time>
            <Link to="/matters/$number" params={{ number: matter.number }} search={{}} title={matter.title}>
              {matter.home && <small>{matter.home.name}</small>} {matter.title}
            </Link>
            <span className={s["who"]}>{matter.stateTitle}</span>
          </li>
        </Fragment>
      ))}
      {next < 0 && line}
    </ol>
  );
}
