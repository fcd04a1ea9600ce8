import type { CampaignHome } from "#web/api/types.ts";
import { Empty } from "#web/ui/Empty.tsx";
import { local } from "#web/ui/when.ts";
import { Link } from "@tanstack/react-router";
import { Days } from "./Days.tsx";
import s from "./Handovers.module.css";
import { columnIn, type Column } from "./stages.ts";
import { boardWords as words } from "./words.ts";

interface Props {
  readonly homes: readonly CampaignHome[];
  readonly days: readonly string[];
  readonly day: string;
  readonly onDay: (day: string) => void;
}

const columns = Object.keys(words.columns) as Column[];

/** Who comes on a day, who is here, who is being shown round, who has signed, who has refused. */
export function Board({ homes, days, day, onDay }: Props) {
  const ofDay = homes
    .filter(({ slot }) => slot && local(slot.startsAt).toPlainDate().toString() === day)
    .toSorted((a, b) => a.slot!.startsAt.localeCompare(b.slot!.startsAt));
  return (
    <>
      <div className={s["bar"]}>
        <Days days={days} day={day} onDay={onDay} />
      </div>
      {ofDay.length === 0 ? (
        <Empty title={words.none}>{words.noneMore}</Empty>
      ) : (
        <div className={s["board"]} tabIndex={0}>
          {columns.map((column) => (
            <ColumnOf key={column} column={column} homes={ofDay.filter((home) => columnIn(home) === column)} />
          ))}
        </div>
      )}
    </>
  );
}

const ColumnOf = ({ column, homes }: { readonly column: Column; readonly homes: readonly CampaignHome[] }) => (
  <section className={s["column"]} aria-label={words.columns[column]}>
    <h2>
      {words.columns[column]}
      <em>{homes.length}</em>
    </h2>
    {homes.length === 0 ? (
      <p className={s["quiet"]}>{words.empty}</p>
    ) : (
      <ul>
        {homes.map((home) => (
          <li key={home.home.id}>
            <Card home={home} />
          </li>
        ))}
      </ul>
    )}
  </section>
);

function Card({ home: { home, owner, slot, matter } }: { readonly home: CampaignHome }) {
  if (!matter || !slot) return null;
  const time = local(slot.startsAt).toPlainTime().toString({ smallestUnit: "minute" });
  return (
    <Link
      to="/matters/$number"
      params={{ number: matter.number }}
      search={{}}
      className={s["card"]}
      data-late={matter.late ? "" : undefined}
    >
      <header>
        <b>{home.name}</b>
        <span>{time}</span>
      </header>
      <small>
        {owner ?? words.noOwner} · {slot.room}
      </small>
      <small>
        {matter.stateTitle}
        {matter.defects > 0 && ` · ${words.defects(matter.defects)}`}
      </small>
    </Link>
  );
}
