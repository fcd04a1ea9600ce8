import type { Sample } from "#web/api/types.ts";
import { Fetched } from "#web/ui/Fetched.tsx";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { coverage, sample as sampleOf, samples } from "./queries.ts";
import s from "./Surveys.module.css";
import { surveyWords } from "./words.ts";

/** How many homes of the year were visited, and the month's sample with its seed for anybody to draw again. */
export function Visits({ project }: { readonly project: string | undefined }) {
  const query = useQuery(samples(project));
  return (
    <>
      {project && <Covered project={project} />}
      <h2>{surveyWords.samples}</h2>
      <Fetched query={query} what={surveyWords.samples}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p>{surveyWords.noSamples}</p>
          ) : (
            rows.slice(0, 3).map((one) => <Month key={one.id} one={one} />)
          )
        }
      </Fetched>
    </>
  );
}

function Covered({ project }: { readonly project: string }) {
  const query = useQuery(coverage(project));
  return (
    <>
      <h2>{surveyWords.coverage}</h2>
      <Fetched query={query} what={surveyWords.coverage}>
        {({ visited, homes, share }) => (
          <p>{share === undefined ? surveyWords.noHomes : surveyWords.share(visited, homes, `${share.toFixed(1)}%`)}</p>
        )}
      </Fetched>
    </>
  );
}

function Month({ one: { id, month, seed, seededFrom, drawnAt } }: { readonly one: Sample }) {
  return (
    <section aria-label={month}>
      <p>
        {month} {drawnAt ? surveyWords.drawn : surveyWords.notDrawn}
      </p>
      <p className={s["seed"]}>
        {surveyWords.seed} {seed} = SHA-256({seededFrom})
      </p>
      {drawnAt && <Drawn id={id} />}
    </section>
  );
}

function Drawn({ id }: { readonly id: string }) {
  const query = useQuery(sampleOf(id));
  return (
    <Fetched query={query} what={surveyWords.samples}>
      {({ same, homes }) => (
        <>
          <p>{same ? surveyWords.same : surveyWords.differs}</p>
          <ul className={s["homes"]}>
            {homes.map(({ home, served, visit }) => (
              <li key={home.id}>
                {home.name} {served && surveyWords.served}
                <Link to="/matters/$number" params={{ number: visit.number }} search={{}}>
                  {visit.number}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </Fetched>
  );
}
