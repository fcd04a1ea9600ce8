import { regulationPieces } from "#kit/regulation.ts";
import { procedureTitles } from "#kit/titles.ts";
import { chinese } from "#kit/words.ts";
import { register } from "#procedures/register.ts";
import { FlowChart } from "#web/desk/flow/FlowChart.tsx";
import { useProject } from "#web/desk/frame/project.ts";
import { useMe } from "#web/api/queries.ts";
import { Empty } from "#web/ui/Empty.tsx";
import { Failed } from "#web/ui/Failed.tsx";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Button, Drawer } from "antd";
import { Printer, Waypoints } from "lucide-react";
import { chapterId, Contents } from "./Contents.tsx";
import { ownValues, policiesIn } from "./policies.ts";
import { PolicyPage } from "./PolicyPage.tsx";
import { Printed } from "./Printed.tsx";
import s from "./Regulation.module.css";
import { policyWords, regulationWords } from "./words.ts";

/** What the system does, as a regulation one can read and sign; every number in it leads to its policy. */
export function Page() {
  const { name } = useParams({ from: "/frame/regulations/$name" });
  const { policy, chart, unit } = useSearch({ from: "/frame/regulations/$name" });
  const navigate = useNavigate();
  const { project, chosen } = useProject();
  const { company } = useMe();
  const where = unit ?? project;
  const policies = useQuery(policiesIn(where));
  const p = register.find((each) => each.name === name);
  if (!p) return <Empty title={regulationWords.noProcedure}>{regulationWords.noProcedureMore}</Empty>;
  if (policies.isError)
    return <Failed what={policyWords.what} error={policies.error} onRetry={() => void policies.refetch()} />;
  const rows = policies.data?.rows ?? [];
  const chapters = regulationPieces(p, ownValues(rows, name));
  const go = (more: { policy?: string | undefined; chart?: true | undefined }) => {
    const search = Object.fromEntries(Object.entries({ policy, chart, unit, ...more }).filter(([, said]) => said));
    void navigate({ to: "/regulations/$name", params: { name }, search });
  };
  const row = rows.find(({ key }) => key === policy);
  return (
    <div className={s["page"]} data-chart={chart ? "" : undefined}>
      <Contents name={name} chapters={chapters} />
      <div className={s["paper"]} aria-busy={policies.isPending}>
        <div className={s["tools"]}>
          <p>{regulationWords.inForce(chosen?.name ?? company.shortName)}</p>
          <Button
            size="small"
            type="text"
            icon={<Waypoints size={14} aria-hidden />}
            aria-expanded={!!chart}
            onClick={() => go({ chart: chart ? undefined : true })}
          >
            {chart ? regulationWords.hideChart : regulationWords.chart}
          </Button>
          <Button size="small" type="text" icon={<Printer size={14} aria-hidden />} onClick={() => print()}>
            {regulationWords.print}
          </Button>
        </div>
        <article className={s["sheet"]}>
          <h1>{regulationWords.title(procedureTitles[p.name])}</h1>
          <p className={s["basis"]}>{regulationWords.basis(p.series, p.basis)}</p>
          {chapters.map(({ title, articles }, n) => (
            <section key={title} aria-labelledby={chapterId(n)}>
              <h2 id={chapterId(n)}>{regulationWords.chapter(chinese(n + 1), title)}</h2>
              {articles.map((article) => (
                <Printed key={article.number} article={article} onPolicy={(key) => go({ policy: key })} />
              ))}
            </section>
          ))}
        </article>
      </div>
      {chart && (
        <aside className={s["chart"]} aria-label={regulationWords.chart}>
          <FlowChart procedure={p} />
        </aside>
      )}
      <Drawer
        open={!!policy && !policies.isPending}
        onClose={() => go({ policy: undefined })}
        title={row?.title ?? policyWords.what}
        size={460}
        destroyOnHidden
      >
        {row ? <PolicyPage key={row.key} row={row} unit={where} /> : <Empty title={policyWords.unknown} />}
      </Drawer>
    </div>
  );
}
