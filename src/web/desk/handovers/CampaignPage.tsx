import type { Campaign } from "#web/api/types.ts";
import { Fetched } from "#web/ui/Fetched.tsx";
import { useNow } from "#web/ui/now.ts";
import { PageHead } from "#web/ui/PageHead.tsx";
import { dateOf } from "#web/ui/when.ts";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Tabs } from "antd";
import { Board } from "./Board.tsx";
import s from "./Handovers.module.css";
import { Opening } from "./Opening.tsx";
import { Plan } from "./Plan.tsx";
import { Progress } from "./Progress.tsx";
import { campaign, campaignHomes } from "./queries.ts";
import { Slots } from "./Slots.tsx";
import { daysOf } from "./stages.ts";
import { handoverWords, planWords, tabWords } from "./words.ts";

/** One campaign: the day's board, its slots, and its buildings. */
export function Page() {
  const { campaign: id } = useParams({ from: "/frame/handovers/$campaign" });
  return (
    <Fetched query={useQuery(campaign(id))} what={handoverWords.what}>
      {(found) => <Shown of={found} />}
    </Fetched>
  );
}

interface Search {
  readonly tab?: string;
  readonly day?: string;
  readonly home?: string;
}
const tabs = Object.entries(tabWords).map(([key, label]) => ({ key, label }));

function Shown({ of }: { readonly of: Campaign }) {
  const search: Search = useSearch({ from: "/frame/handovers/$campaign" });
  const navigate = useNavigate();
  const homes = useQuery(campaignHomes(of.id));
  const today = dateOf(useNow());
  const days = daysOf(of);
  const day = search.day ?? (days.includes(today) ? today : days.find((each) => each > today)) ?? days[0]!;
  const tab = search.tab ?? (of.counts.opened < of.counts.total ? "plan" : "board");
  const go = (more: Search) =>
    void navigate({
      to: "/handovers/$campaign",
      params: { campaign: of.id },
      search: Object.fromEntries(Object.entries({ ...search, ...more }).filter(([, said]) => said)),
      replace: true,
    });
  const note = `${of.buildings.map(({ name }) => name).join("、")} · ${handoverWords.range(of.firstDay, of.lastDay)} · ${of.venue}`;
  return (
    <div className={s["page"]}>
      <PageHead title={of.name} note={note}>
        <Link to="/handovers" search={{}}>
          {handoverWords.back}
        </Link>
      </PageHead>
      <div className={s["bar"]}>
        <Progress of={of} />
        <Opening of={of} />
      </div>
      <Tabs className={s["tabs"]!} size="small" activeKey={tab} items={tabs} onChange={(tab) => go({ tab })} />
      <Fetched query={homes} what={planWords.what}>
        {(all) =>
          tab === "plan" ? (
            <Plan of={of} homes={all} />
          ) : tab === "slots" ? (
            <Slots of={of} homes={all} days={days} day={day} home={search.home} onGo={go} />
          ) : (
            <Board homes={all} days={days} day={day} onDay={(day) => go({ day })} />
          )
        }
      </Fetched>
    </div>
  );
}
