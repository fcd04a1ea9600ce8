import { organisation } from "#web/api/organisation.ts";
import { useMay } from "#web/api/queries.ts";
import type { Organisation as All } from "#web/api/types.ts";
import { Fetched } from "#web/ui/Fetched.tsx";
import { PageHead } from "#web/ui/PageHead.tsx";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Tabs, Tooltip } from "antd";
import { Edits } from "./Edits.tsx";
import { Establishment } from "./Establishment.tsx";
import s from "./Organisation.module.css";
import { Posts } from "./Posts.tsx";
import { StaffList } from "./StaffList.tsx";
import { chosenUnit, inOrder, within } from "./tree.ts";
import { organisationWords } from "./words.ts";

/** Units, posts, who holds them since when, and whether heads add up (O1–O3). */
export function Page() {
  return (
    <Fetched query={useQuery(organisation)} what={organisationWords.what}>
      {(all) => <House all={all} />}
    </Fetched>
  );
}

interface Search {
  readonly unit?: string;
  readonly tab?: string;
  readonly edit?: string;
}
const tabs = Object.entries(organisationWords.tabs).map(([key, label]) => ({ key, label }));

function House({ all }: { readonly all: All }) {
  const search: Search = useSearch({ from: "/frame/organisation" });
  const navigate = useNavigate();
  const may = useMay("organisation.edit");
  const unit = chosenUnit(all, search.unit);
  const tab = search.tab ?? "posts";
  const go = (more: Search) =>
    void navigate({
      to: "/organisation",
      search: Object.fromEntries(Object.entries({ ...search, ...more }).filter(([, said]) => said)),
      replace: true,
    });
  const edit = (edit: string) => go({ edit });
  if (!unit) return null;
  const inside = within(all.units, unit.id);
  const posts = all.posts.filter(({ unitId }) => inside.has(unitId));
  const button = (title: string, what: string) => (
    <Tooltip title={may ? "" : organisationWords.mayNot}>
      <Button disabled={!may} onClick={() => edit(what)}>
        {title}
      </Button>
    </Tooltip>
  );
  return (
    <div className={s["page"]}>
      <nav className={s["tree"]} aria-label={organisationWords.units}>
        <ul>
          {inOrder(all.units).map(({ unit: each, depth }) => (
            <li key={each.id}>
              <button
                type="button"
                style={{ paddingLeft: 8 + depth * 14 }}
                aria-current={each.id === unit.id ? "true" : undefined}
                data-closed={each.closedOn ? "" : undefined}
                onClick={() => go({ unit: each.id })}
              >
                {each.name}
                <small>
                  {each.closedOn ? organisationWords.closed(each.closedOn) : organisationWords.kinds[each.kind]}
                </small>
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <div className={s["main"]}>
        <PageHead title={unit.name} note={`${organisationWords.kinds[unit.kind]} · ${unit.code}`}>
          {button(organisationWords.rename, `unit:${unit.id}`)}
          {unit.kind !== "department" && button(organisationWords.addUnit, "unit")}
          {button(organisationWords.addPost, "post")}
          {button(organisationWords.addStaff, "staff")}
        </PageHead>
        <Tabs className={s["tabs"]!} size="small" activeKey={tab} items={tabs} onChange={(tab) => go({ tab })} />
        {tab === "people" ? (
          <StaffList unit={unit} onEdit={may ? (id) => edit(`staff:${id}`) : undefined} />
        ) : tab === "establishment" ? (
          <Establishment all={all} unit={unit} posts={posts} may={may} onPlan={() => edit("plan")} />
        ) : (
          <Posts units={all.units} posts={posts} may={may} onEdit={edit} />
        )}
      </div>
      {may && <Edits all={all} unit={unit} posts={posts} edit={search.edit} onClose={() => edit("")} />}
    </div>
  );
}
