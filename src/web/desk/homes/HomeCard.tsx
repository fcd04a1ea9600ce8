import { home } from "#web/api/queries.ts";
import type { HomeCard as Card } from "#web/api/types.ts";
import { RowChip } from "#web/ui/DeadlineChip.tsx";
import { Fetched } from "#web/ui/Fetched.tsx";
import { useNow } from "#web/ui/now.ts";
import { dateOf, exact, local } from "#web/ui/when.ts";
import { timeWords } from "#web/words.ts";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import s from "./HomeCard.module.css";
import { Occupants } from "./Occupants.tsx";
import { homeWords } from "./words.ts";

/** A home at a glance: who lives there, what is open, what happened of late. */
export const HomeCard = ({ id, tools }: { readonly id: string; readonly tools?: ReactNode }) => (
  <Fetched query={useQuery(home(id))} what={homeWords.what}>
    {(card) => (
      <section className={s["card"]} aria-label={card.name}>
        <header className={s["head"]}>
          <h2>{card.name}</h2>
          {tools ?? (
            <span>
              <Link to="/intake" search={{ home: id }}>
                {homeWords.intake}
              </Link>
              <Link to="/homes/$home" params={{ home: id }}>
                {homeWords.page}
              </Link>
            </span>
          )}
        </header>
        <Occupants of={card.occupants} />
        <HomeFacts card={card} />
        <OpenMatters card={card} />
        <Recent card={card} />
      </section>
    )}
  </Fetched>
);

/** What a home is. `bare` where it stands in a part of its own. */
export const HomeFacts = ({ card, bare }: { readonly card: Card; readonly bare?: true }) => (
  <dl className={s["facts"]} data-bare={bare && ""}>
    <Fact title={homeWords.area}>{homeWords.areaValue(card.builtArea)}</Fact>
    <Fact title={homeWords.use}>{card.useTitle}</Fact>
    <Fact title={homeWords.occupied}>{card.occupiedTitle}</Fact>
    {card.deliveredOn && <Fact title={homeWords.delivered}>{card.deliveredOn}</Fact>}
    {!bare && <Fact title={homeWords.manager}>{card.accountManager?.name ?? homeWords.noManager}</Fact>}
  </dl>
);
const Fact = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <div>
    <dt>{title}</dt>
    <dd>{children}</dd>
  </div>
);

export const OpenMatters = ({ card: { open } }: { readonly card: Card }) => (
  <div className={s["part"]}>
    <h3>{open.length > 0 ? homeWords.open(open.length) : homeWords.openNone}</h3>
    <ul>
      {open.map(({ id, number, procedureTitle, title, deadline }) => (
        <li key={id}>
          <Link to="/matters/$number" params={{ number }} title={`${number} ${title}`}>
            {procedureTitle} {title}
          </Link>
          <RowChip deadline={deadline} />
        </li>
      ))}
    </ul>
  </div>
);

function Recent({ card: { recent } }: { readonly card: Card }) {
  const now = local(useNow());
  if (recent.length === 0) return null;
  return (
    <div className={s["part"]}>
      <h3>{homeWords.recent}</h3>
      <ul>
        {recent.map(({ at, sentence, matter }) => {
          const { year, month, day } = local(at);
          return (
            <li key={`${at}${sentence}`}>
              <time dateTime={at} title={exact(at)}>
                {year === now.year ? timeWords.monthDay(month, day) : dateOf(at)}
              </time>
              {matter ? (
                <Link to="/matters/$number" params={{ number: matter.number }} title={sentence}>
                  {sentence}
                </Link>
              ) : (
                <span>{sentence}</span>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
