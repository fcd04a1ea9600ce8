import { isProblem } from "#web/api/problem.ts";
import { matter as matterQuery } from "#web/api/queries.ts";
import type { Matter } from "#web/api/types.ts";
import { FlowChart } from "#web/desk/flow/FlowChart.tsx";
import { procedureOf } from "#web/desk/procedures.ts";
import { Empty } from "#web/ui/Empty.tsx";
import { Fetched } from "#web/ui/Fetched.tsx";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { App, Drawer, Segmented } from "antd";
import { ActionPanel } from "./ActionPanel.tsx";
import { lastSentence } from "./acts.ts";
import { Facts } from "./Facts.tsx";
import { Foot } from "./Foot.tsx";
import { Head } from "./Head.tsx";
import s from "./MatterPage.module.css";
import { Story } from "./Story.tsx";
import { matterWords, panelWords } from "./words.ts";

const here = "/frame/matters/$number";

/** One matter: where it stands, how it came there, what is known, what can be done now. */
export function Page() {
  const { number } = useParams({ from: here });
  const query = useQuery(matterQuery(number));
  if (isProblem(query.error, 404) && !query.data)
    return (
      <Empty
        title={matterWords.missing(number)}
        first={
          <Link to="/matters" search={{}}>
            {matterWords.back}
          </Link>
        }
      >
        {matterWords.missingMore}
      </Empty>
    );
  return (
    <Fetched query={query} what={matterWords.what(number)}>
      {(matter) => <Opened matter={matter} />}
    </Fetched>
  );
}

function Opened({ matter }: { readonly matter: Matter }) {
  const { act, chart, only } = useSearch({ from: here });
  const navigate = useNavigate();
  const { message } = App.useApp();
  const procedure = procedureOf(matter.procedure);
  const shown = only === "people" ? "people" : "all";
  const acting = act !== undefined && act in procedure.actions ? act : undefined;
  const go = (more: { act?: string | undefined; chart?: true | undefined; only?: string | undefined }) =>
    void navigate({ to: "/matters/$number", params: { number: matter.number }, search: { act, chart, only, ...more } });
  const done = (told: Matter) => {
    go({ act: undefined });
    void message.success(panelWords.done(told.number, lastSentence(told)));
  };
  return (
    <div className={s["page"]} data-acting={acting ? "" : undefined}>
      <Head matter={matter} onChart={() => go({ chart: true })} />
      <section className={s["story"]} aria-label={matterWords.story}>
        <div className={s["inner"]}>
          <div className={s["bar"]}>
            <h2>{matterWords.story}</h2>
            <Segmented
              size="small"
              value={shown}
              onChange={(value) => go({ only: value === "all" ? undefined : value })}
              options={[
                { value: "all", label: matterWords.allDeeds },
                { value: "people", label: matterWords.peopleOnly },
              ]}
            />
          </div>
          <Story story={matter.story} only={shown} />
        </div>
      </section>
      <aside className={s["side"]} aria-label={acting ? matterWords.acting : matterWords.facts}>
        {acting ? (
          <ActionPanel
            bare
            number={matter.number}
            action={acting}
            onClose={() => go({ act: undefined })}
            onDone={done}
          />
        ) : (
          <Facts matter={matter} />
        )}
      </aside>
      {!acting && (
        <div className={s["foot"]}>
          <Foot matter={matter} onAct={(action) => go({ act: action })} />
        </div>
      )}
      <Drawer
        open={chart === true}
        onClose={() => go({ chart: undefined })}
        title={matterWords.flow(matter.procedureTitle, matter.number)}
        size="min(1440px, 94vw)"
        destroyOnHidden
      >
        <FlowChart procedure={procedure} way={{ state: matter.state, taken: matter.taken }} />
      </Drawer>
    </div>
  );
}
