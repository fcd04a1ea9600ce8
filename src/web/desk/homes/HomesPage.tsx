import { useMay } from "#web/api/queries.ts";
import type { Building, Cell } from "#web/api/types.ts";
import { useProject } from "#web/desk/frame/project.ts";
import { Empty } from "#web/ui/Empty.tsx";
import { Fetched } from "#web/ui/Fetched.tsx";
import { SearchBox } from "#web/ui/SearchBox.tsx";
import { useQueries, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Button } from "antd";
import { FileUp } from "lucide-react";
import { BuildingGrid } from "./BuildingGrid.tsx";
import { buildings, cells, usuallyShown, type Mark } from "./cells.ts";
import { FoundHomes } from "./FoundHomes.tsx";
import { HomeCard } from "./HomeCard.tsx";
import s from "./Homes.module.css";
import { Legend } from "./Legend.tsx";
import { planWords } from "./words.ts";

/** The estate as it stands: the buildings one picks, tall ones side by side, low ones stacked. */
export function Page() {
  const { project } = useProject();
  const all = useQuery(buildings(project));
  const mayImport = useMay("homes.import");
  const first = mayImport ? <Link to="/homes/import">{planWords.import}</Link> : undefined;
  return (
    <Fetched query={all} what={planWords.what}>
      {(rows) =>
        rows.length > 0 ? (
          <Estate all={rows} />
        ) : (
          <Empty title={planWords.none} first={first}>
            {planWords.noneMore}
          </Empty>
        )
      }
    </Fetched>
  );
}

interface Search {
  readonly home?: string;
  readonly show?: string;
  readonly only?: string;
  readonly text?: string;
}

function Estate({ all }: { readonly all: readonly Building[] }) {
  const search: Search = useSearch({ from: "/frame/homes" });
  const { home, text } = search;
  const only = search.only as Mark | undefined;
  const navigate = useNavigate();
  const mayImport = useMay("homes.import");
  const names = search.show?.split(",") ?? usuallyShown(all);
  const shown = all.filter(({ name }) => names.includes(name));
  const fetched = useQueries({ queries: shown.map(({ id }) => cells(id)) });
  const present = fetched.flatMap(({ data }) => data ?? []);
  const go = (more: Search) =>
    void navigate({
      to: "/homes",
      search: Object.fromEntries(Object.entries({ ...search, ...more }).filter(([, said]) => said)),
      replace: true,
    });
  const toggle = (name: string) => {
    const next = all.map((each) => each.name).filter((each) => (each === name) !== names.includes(each));
    if (next.length > 0) go({ show: next.join(",") });
  };
  const open = (id: string) => go({ home: id });
  const plans = shown.map((building, n) => ({ building, cells: fetched[n]?.data ?? [] }));
  return (
    <div className={s["page"]}>
      <header className={s["head"]}>
        <h1>{planWords.title}</h1>
        <div className={s["pick"]} role="group" aria-label={planWords.pick}>
          {all.map(({ id, name }) => (
            <button key={id} type="button" aria-pressed={names.includes(name)} onClick={() => toggle(name)}>
              {name}
            </button>
          ))}
          <Button size="small" type="text" onClick={() => go({ show: all.map(({ name }) => name).join(",") })}>
            {planWords.all}
          </Button>
        </div>
        <SearchBox label={planWords.find} value={text ?? ""} onSearch={(text) => go({ text })} width={150} />
        {mayImport && (
          <Link to="/homes/import" className={s["import"]}>
            <FileUp size={14} aria-hidden /> {planWords.import}
          </Link>
        )}
        <Legend of={present} only={only} onOnly={(mark) => go({ only: mark ?? "" })} />
      </header>
      {text ? (
        <FoundHomes text={text} chosen={home} onChoose={open} />
      ) : (
        <Plans plans={plans} chosen={home} only={only} onChoose={open} />
      )}
      <aside className={s["side"]}>
        {home ? <HomeCard id={home} /> : <Empty title={planWords.chooseTitle}>{planWords.choose}</Empty>}
      </aside>
    </div>
  );
}

interface PlansProps {
  readonly plans: readonly { readonly building: Building; readonly cells: readonly Cell[] }[];
  readonly chosen: string | undefined;
  readonly only: Mark | undefined;
  readonly onChoose: (home: string) => void;
}
/** From so many floors on a building stands by itself. */
const tall = 10;

function Plans({ plans, ...rest }: PlansProps) {
  const high = plans.filter(({ building }) => building.floors >= tall);
  const low = plans.filter(({ building }) => building.floors < tall);
  const columns = [...high.map(() => "minmax(0, 4fr)"), ...(low.length > 0 ? ["minmax(0, 6fr)"] : [])].join(" ");
  const lowFloors = low.reduce((sum, { building }) => sum + building.floors, 0);
  const lowHeight = fitting(lowFloors, 18 + low.length * 66, 34);
  return (
    <div className={s["plan"]} style={{ gridTemplateColumns: columns }}>
      {high.map((plan) => (
        <BuildingGrid key={plan.building.id} {...plan} {...rest} height={fitting(plan.building.floors, 62, 40)} />
      ))}
      {low.length > 0 && (
        <div className={s["low"]}>
          {low.map((plan) => (
            <BuildingGrid key={plan.building.id} {...plan} {...rest} height={lowHeight} />
          ))}
        </div>
      )}
    </div>
  );
}

/** Cells grow with the page, so that all floors fill it; `besides` pixels are taken by other things. */
const fitting = (floors: number, besides: number, most: number) =>
  `clamp(22px, calc((100cqh - ${besides}px) / ${Math.max(floors, 1)} - 2px), ${most}px)`;
