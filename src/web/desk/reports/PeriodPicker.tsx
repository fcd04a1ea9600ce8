import { Link } from "@tanstack/react-router";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { moved, periodOf, periodWords, type Every } from "./periods.ts";
import s from "./Reports.module.css";
import { reportWords } from "./words.ts";

interface Props {
  readonly procedure: string;
  readonly report: string;
  readonly every: Every;
  readonly period: string;
  readonly today: Temporal.PlainDate;
}

/** From period to period; the one that is shown is in the address. */
export function PeriodPicker({ procedure, report, every, period, today }: Props) {
  const present = periodOf(every, today);
  const to = (period: string) => ({ procedure, report, period });
  return (
    <div className={s["period"]} role="group" aria-label={reportWords.period}>
      <Link to="/reports" search={to(moved(every, period, -1))} aria-label={reportWords.previous}>
        <ChevronLeft size={16} />
      </Link>
      <b aria-live="polite">{periodWords(period)}</b>
      {period < present ? (
        <Link to="/reports" search={to(moved(every, period, 1))} aria-label={reportWords.next}>
          <ChevronRight size={16} />
        </Link>
      ) : (
        <span className={s["blank"]} />
      )}
      {period !== present && (
        <Link to="/reports" search={to(present)} className={s["current"]}>
          {reportWords.current}
        </Link>
      )}
    </div>
  );
}
