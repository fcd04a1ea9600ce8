import { useProject } from "#web/desk/frame/project.ts";
import { home as homeField } from "#kit/fields.ts";
import { AboutContext } from "#web/forms/about.ts";
import { HomePicker } from "#web/forms/Pickers.tsx";
import { Empty } from "#web/ui/Empty.tsx";
import { Fetched } from "#web/ui/Fetched.tsx";
import { PageHead } from "#web/ui/PageHead.tsx";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import s from "./Counter.module.css";
import { Lines } from "./Lines.tsx";
import { dues } from "./queries.ts";
import { Today } from "./Today.tsx";
import { counterWords } from "./words.ts";

/** The counter: find the home, choose the lines, take the money, hand over the receipt. */
export function Page() {
  const { project } = useProject();
  const { home, matter } = useSearch({ from: "/frame/counter" });
  const navigate = useNavigate({ from: "/counter" });
  const open = useQuery(dues({ home, matter }));
  return (
    <div className={s["page"]}>
      <PageHead title={counterWords.title}>
        <div className={s["find"]}>
          <AboutContext value={{ project }}>
            <HomePicker
              id="counter-home"
              aria-label={counterWords.find}
              field={homeField(counterWords.home)}
              value={home}
              onChange={(next) => void navigate({ search: next ? { home: next } : {} })}
            />
          </AboutContext>
        </div>
      </PageHead>
      <div className={s["body"]}>
        <main>
          {home === undefined && matter === undefined ? (
            <Empty title={counterWords.choose}>{counterWords.chooseMore}</Empty>
          ) : (
            <Fetched query={open} what={counterWords.dues}>
              {({ rows }) => <Lines key={home ?? matter} rows={rows} />}
            </Fetched>
          )}
        </main>
        <Today />
      </div>
    </div>
  );
}
