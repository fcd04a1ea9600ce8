import { api } from "#web/api/client.ts";
import { useMay } from "#web/api/queries.ts";
import type { Campaign, CampaignHome } from "#web/api/types.ts";
import { reasonOf } from "#web/ui/Failed.tsx";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { App, Button, Tooltip } from "antd";
import { Fragment } from "react";
import s from "./Handovers.module.css";
import { stageOf, type Stage } from "./stages.ts";
import { handoverWords, planWords as words } from "./words.ts";

const stages = Object.keys(words.states) as Stage[];

/** The buildings of a campaign as they stand: a letter and a line tell how far each home is. */
export function Plan({ of, homes }: { readonly of: Campaign; readonly homes: readonly CampaignHome[] }) {
  return (
    <div className={s["plan"]} tabIndex={0}>
      <div className={s["legend"]} aria-label={words.legend}>
        {stages.map((stage) => (
          <span key={stage}>
            {words.states[stage]} {homes.filter((home) => stageOf(home) === stage).length}
          </span>
        ))}
        <Close of={of} />
      </div>
      {of.buildings.map(({ id, name }) => (
        <section key={id} aria-label={name}>
          <h2>{name}</h2>
          <Building homes={homes.filter(({ building }) => building === id)} />
        </section>
      ))}
    </div>
  );
}

function Building({ homes }: { readonly homes: readonly CampaignHome[] }) {
  const floors = [...Map.groupBy(homes, ({ floor }) => floor)].toSorted(([a], [b]) => b - a);
  const widest = Math.max(1, ...floors.map(([, row]) => row.length));
  return (
    <div className={s["grid"]} style={{ gridTemplateColumns: `44px repeat(${widest}, minmax(64px, 1fr))` }}>
      {floors.map(([floor, row]) => (
        <Fragment key={floor}>
          <span>{words.floor(floor)}</span>
          {Array.from({ length: widest }, (_, n) => row[n]).map((home, n) =>
            home ? <Cell key={home.home.id} home={home} /> : <span key={n} />,
          )}
        </Fragment>
      ))}
    </div>
  );
}

function Cell({ home }: { readonly home: CampaignHome }) {
  const stage = stageOf(home);
  const label = `${home.home.name} ${home.matter?.stateTitle ?? words.states.none}`;
  const inside = (
    <>
      <b>{home.room}</b>
      <i aria-hidden>{words.marks[stage]}</i>
    </>
  );
  if (!home.matter)
    return (
      <span className={s["cell"]} data-stage={stage} title={label}>
        {inside}
      </span>
    );
  return (
    <Link
      to="/matters/$number"
      params={{ number: home.matter.number }}
      search={{}}
      className={s["cell"]}
      data-stage={stage}
      aria-label={label}
      title={label}
    >
      {inside}
    </Link>
  );
}

function Close({ of }: { readonly of: Campaign }) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const may = useMay("handovers.run");
  if (of.closed) return null;
  const close = async () => {
    try {
      await api(`/api/campaigns/${of.id}/close`, { method: "POST" });
    } catch (error) {
      void message.error(reasonOf(error));
    }
    await client.invalidateQueries({ queryKey: ["campaigns"] });
  };
  return (
    <Tooltip title={may ? words.closeNote : handoverWords.mayNot}>
      <Button size="small" disabled={!may} onClick={() => void close()}>
        {words.close}
      </Button>
    </Tooltip>
  );
}
