import { usePages } from "#web/api/pages.ts";
import type { HomeEvent } from "#web/api/types.ts";
import { Empty } from "#web/ui/Empty.tsx";
import { Listed } from "#web/ui/Listed.tsx";
import { useNow } from "#web/ui/now.ts";
import { dayWords, exact, local, momentWords, timeOf } from "#web/ui/when.ts";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import s from "./HomePage.module.css";
import { storyWords } from "./words.ts";

type Kind = keyof typeof storyWords.kinds;
const kinds = Object.keys(storyWords.kinds) as Kind[];

/** Everything that happened in a home, the latest first; which kinds is in the address. */
export function HomeStory({ id }: { readonly id: string }) {
  const search = useSearch({ from: "/frame/homes/$home" });
  const navigate = useNavigate();
  const pages = usePages<HomeEvent>("home-story", `/api/homes/${id}/story`, { kinds: search.kinds });
  const show = (only: string) =>
    void navigate({ to: "/homes/$home", params: { home: id }, search: only ? { kinds: only } : {}, replace: true });
  const key = (kind: string, title: string) => (
    <button key={kind} type="button" aria-pressed={(search.kinds ?? "") === kind} onClick={() => show(kind)}>
      {title}
    </button>
  );
  return (
    <section className={s["story"]} aria-label={storyWords.title}>
      <div className={s["bar"]}>
        <h2>{storyWords.title}</h2>
        <div className={s["kinds"]} role="group" aria-label={storyWords.filter}>
          {key("", storyWords.all)}
          {kinds.map((kind) => key(kind, storyWords.kinds[kind]))}
        </div>
      </div>
      <Listed
        pages={pages}
        what={storyWords.what}
        empty={<Empty title={storyWords.empty}>{storyWords.emptyMore}</Empty>}
      >
        {(events) => <Months events={events} />}
      </Listed>
    </section>
  );
}

function Months({ events }: { readonly events: readonly HomeEvent[] }) {
  const now = useNow();
  const months = Map.groupBy(events, ({ at }) => monthOf(at));
  return [...months].map(([month, all]) => (
    <section key={month}>
      <h3 className={s["month"]}>{month}</h3>
      <ol className={s["events"]}>
        {all.map(({ at, kind, sentence, matter }, n) => (
          <li key={`${at}${n}`}>
            <time dateTime={at} title={exact(at)}>
              {toldAt(at, now)}
            </time>
            <small>{storyWords.kinds[kind as Kind] ?? kind}</small>
            <span>{sentence}</span>
            {matter && (
              <Link to="/matters/$number" params={{ number: matter.number }}>
                {matter.number}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </section>
  ));
}

/** What holds from a day on happened at no hour. */
const toldAt = (at: string, now: string) =>
  timeOf(at) === "00:00" ? dayWords(local(at), local(now)) : momentWords(at, now);

const monthOf = (at: string) => {
  const { year, month } = local(at);
  return storyWords.month(year, month);
};
