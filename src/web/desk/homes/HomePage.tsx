import { home, useMay } from "#web/api/queries.ts";
import type { HomeCard as Card } from "#web/api/types.ts";
import { Fetched } from "#web/ui/Fetched.tsx";
import { PageHead } from "#web/ui/PageHead.tsx";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Button, Tooltip } from "antd";
import { Headset, Pencil, UserPlus } from "lucide-react";
import { Edits } from "./Edits.tsx";
import { EndOccupancy } from "./EndOccupancy.tsx";
import { HomeFacts, OpenMatters } from "./HomeCard.tsx";
import s from "./HomePage.module.css";
import { HomeStory } from "./HomeStory.tsx";
import { Occupants } from "./Occupants.tsx";
import { editWords, homeWords } from "./words.ts";

/** A home: what happened in it over the years, who lives there, what is open. */
export function Page() {
  const { home: id } = useParams({ from: "/frame/homes/$home" });
  return (
    <Fetched query={useQuery(home(id))} what={homeWords.what}>
      {(card) => <Home card={card} />}
    </Fetched>
  );
}

function Home({ card }: { readonly card: Card }) {
  const { edit, kinds } = useSearch({ from: "/frame/homes/$home" });
  const navigate = useNavigate();
  const may = useMay("homes.edit");
  const open = (edit: string | undefined) =>
    void navigate({
      to: "/homes/$home",
      params: { home: card.id },
      search: { ...(kinds && { kinds }), ...(edit && { edit }) },
      replace: true,
    });
  return (
    <div className={s["page"]}>
      <PageHead title={card.name} note={`${card.project.name} · ${homeWords.floorRoom(card.entrance, card.floor)}`}>
        <Link to="/matters" search={{ home: card.id, status: "all", sort: "opened" }}>
          {homeWords.allMatters}
        </Link>
        <Link to="/homes/$home/archive" params={{ home: card.id }}>
          {homeWords.archive}
        </Link>
        <Tooltip title={may ? "" : editWords.mayNot}>
          <Button icon={<Pencil size={14} aria-hidden />} disabled={!may} onClick={() => open("home")}>
            {homeWords.edit}
          </Button>
        </Tooltip>
        <Button
          type="primary"
          icon={<Headset size={14} aria-hidden />}
          onClick={() => void navigate({ to: "/intake", search: { home: card.id } })}
        >
          {homeWords.intake}
        </Button>
      </PageHead>
      <HomeStory id={card.id} />
      <aside className={s["side"]}>
        <section className={s["part"]}>
          <h2>
            {homeWords.occupants}
            {may && (
              <Button
                type="text"
                size="small"
                icon={<UserPlus size={13} aria-hidden />}
                onClick={() => open("occupancy")}
              >
                {editWords.addOccupant}
              </Button>
            )}
          </h2>
          <Occupants of={card.occupants} tools={(each) => may && <EndOccupancy home={card.id} of={each} />} />
        </section>
        <section className={s["part"]}>
          <h2>
            {homeWords.manager}
            {may && (
              <Button type="text" size="small" onClick={() => open("manager")}>
                {card.accountManager ? editWords.changeManager : editWords.setManager}
              </Button>
            )}
          </h2>
          <p className={s["manager"]}>
            {card.accountManager?.name ?? homeWords.noManager}
            {card.accountManager && <small>{homeWords.since(card.accountManager.since)}</small>}
          </p>
        </section>
        <section className={s["part"]}>
          <HomeFacts card={card} bare />
        </section>
        <section className={s["part"]}>
          <OpenMatters card={card} />
        </section>
      </aside>
      {may && <Edits card={card} edit={edit} onClose={() => open(undefined)} />}
    </div>
  );
}
