import type { Workbench } from "#web/api/types.ts";
import { useNow } from "#web/ui/now.ts";
import { exact, toldAt } from "#web/ui/when.ts";
import { Link } from "@tanstack/react-router";
import { DayLine } from "./DayLine.tsx";
import s from "./Workbench.module.css";
import { workbenchWords } from "./words.ts";

/** The day beside the list: for those who answer for others what is late, then appointments, then what changed. */
export function Side({ data: { departments, appointments, recent } }: { readonly data: Workbench }) {
  const now = useNow();
  return (
    <>
      {departments && departments.length > 0 && <Late departments={departments} />}
      <section className={s["part"]} aria-label={workbenchWords.appointments}>
        <h2>
          {workbenchWords.appointments}
          <small>{appointments.length > 0 && workbenchWords.count(appointments.length)}</small>
        </h2>
        {appointments.length > 0 ? (
          <DayLine all={appointments} now={now} />
        ) : (
          <p className={s["none"]}>{workbenchWords.noAppointments}</p>
        )}
      </section>
      <section className={s["part"]} aria-label={workbenchWords.recent}>
        <h2>
          {workbenchWords.recent}
          <small>{recent.length > 0 && workbenchWords.recentMore(recent.length)}</small>
        </h2>
        {recent.length === 0 && <p className={s["none"]}>{workbenchWords.noRecent}</p>}
        <ul className={s["feed"]}>
          {recent.map(({ at, who, sentence, matter, late }) => (
            <li key={`${at}${matter.id}${sentence}`} data-late={late ? "" : undefined}>
              <time dateTime={at} title={exact(at)}>
                {toldAt(at, who.id === "system", late).words}
              </time>
              <p>
                <b>{who.name}</b> {sentence}
                <Link to="/matters/$number" params={{ number: matter.number }} search={{}}>
                  {matter.number}
                </Link>
              </p>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Late({ departments }: { readonly departments: NonNullable<Workbench["departments"]> }) {
  const most = Math.max(1, ...departments.map(({ open }) => open));
  return (
    <section className={s["part"]} aria-label={workbenchWords.lateBy}>
      <h2>
        {workbenchWords.lateBy}
        <small>{workbenchWords.lateMore}</small>
      </h2>
      <ul className={s["bars"]}>
        {departments.map(({ department, title, late, open }) => (
          <li key={department}>
            <Link to="/matters" search={{ department, ...(late > 0 && { late: "true" }) }}>
              {title}
            </Link>
            <i style={{ width: `${(open / most) * 100}%` }}>
              <b style={{ width: `${open > 0 ? (late / open) * 100 : 0}%` }} />
            </i>
            <span>
              {late > 0 ? <strong>{late}</strong> : late} / {open}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
