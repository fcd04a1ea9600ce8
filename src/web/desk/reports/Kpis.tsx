import type { ReportFigures } from "#web/api/types.ts";
import { Link } from "@tanstack/react-router";
import s from "./Reports.module.css";
import { reportWords, unitWords } from "./words.ts";

/** What the work is measured by. Nothing to divide by is no value, neither 0 % nor 100 %. */
export const Kpis = ({ kpis }: Pick<ReportFigures, "kpis">) => (
  <section aria-label={reportWords.kpis}>
    <dl className={s["kpis"]}>
      {kpis.map(({ key, title, value, unit, formula, filter }) => (
        <div key={key} title={formula}>
          <dt>
            {filter ? (
              <Link to="/matters" search={filter}>
                {title}
              </Link>
            ) : (
              title
            )}
          </dt>
          <dd title={value === null ? reportWords.noValueWhy : undefined}>
            {value === null ? reportWords.noValue : (unitWords[unit] ?? String)(value)}
          </dd>
          <dd className={s["formula"]}>{formula}</dd>
        </div>
      ))}
    </dl>
  </section>
);
