import { procedureTitles } from "#kit/titles.ts";
import { register } from "#procedures/register.ts";
import { useMay } from "#web/api/queries.ts";
import { useProject } from "#web/desk/frame/project.ts";
import { Empty } from "#web/ui/Empty.tsx";
import { Fetched } from "#web/ui/Fetched.tsx";
import { useNow } from "#web/ui/now.ts";
import { dateOf } from "#web/ui/when.ts";
import { PageHead } from "#web/ui/PageHead.tsx";
import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { Figures } from "./Figures.tsx";
import { Kpis } from "./Kpis.tsx";
import { PeriodPicker } from "./PeriodPicker.tsx";
import { isPeriod, periodOf } from "./periods.ts";
import { figures } from "./queries.ts";
import s from "./Reports.module.css";
import { reportWords } from "./words.ts";

const all = register.flatMap((p) =>
  Object.entries(p.reports ?? {}).map(([name, report]) => ({ procedure: p.name, name, ...report })),
);
type Listed = (typeof all)[number];

/** Figures of a period by group, and what they are measured by; every number opens the matters behind it. */
export function Page() {
  const search = useSearch({ from: "/frame/reports" });
  const may = useMay("reports.read");
  const shown =
    all.find(({ procedure, name }) => procedure === search.procedure && name === search.report) ??
    all.find(({ procedure }) => procedure === search.procedure) ??
    all[0];
  if (!may) return <Empty title={reportWords.mayNot} />;
  if (!shown) return <Empty title={reportWords.noReport} />;
  return (
    <div className={s["page"]}>
      <nav className={s["list"]} aria-label={reportWords.reports}>
        {[...Map.groupBy(all, ({ procedure }) => procedure)].map(([procedure, reports]) => (
          <section key={procedure}>
            <h2>{procedureTitles[procedure]}</h2>
            <ul>
              {reports.map((each) => (
                <li key={each.name}>
                  <Link
                    to="/reports"
                    search={{ procedure, report: each.name }}
                    aria-current={each === shown ? "page" : undefined}
                  >
                    {each.title}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
      <Report key={`${shown.procedure}.${shown.name}`} of={shown} asked={search.period} />
    </div>
  );
}

function Report({ of: report, asked }: { readonly of: Listed; readonly asked: string | undefined }) {
  const { procedure, name, title, every, opens } = report;
  const { project } = useProject();
  const today = Temporal.PlainDate.from(dateOf(useNow()));
  const period = isPeriod(every, asked) ? asked : periodOf(every, today);
  const query = useQuery(figures({ procedure, report: name, period, project }));
  const note = [reportWords.every[every], opens && reportWords.opens(procedureTitles[opens.procedure])];
  return (
    <div className={s["main"]}>
      <PageHead title={title} note={note.filter(Boolean).join(" · ")}>
        <PeriodPicker procedure={procedure} report={name} every={every} period={period} today={today} />
      </PageHead>
      <div className={s["body"]}>
        <Fetched query={query} what={reportWords.what}>
          {(told) => (
            <>
              {told.kpis.length > 0 && <Kpis kpis={told.kpis} />}
              {told.rows.length > 0 ? (
                <Figures title={title} told={told} />
              ) : (
                <Empty title={reportWords.none}>{reportWords.noneMore}</Empty>
              )}
            </>
          )}
        </Fetched>
      </div>
    </div>
  );
}
