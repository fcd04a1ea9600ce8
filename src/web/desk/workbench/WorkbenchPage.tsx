import type { Matter, Workbench } from "#web/api/types.ts";
import { useProject } from "#web/desk/frame/project.ts";
import { ActionPanel } from "#web/desk/matters/ActionPanel.tsx";
import { lastSentence } from "#web/desk/matters/acts.ts";
import { Empty } from "#web/ui/Empty.tsx";
import { Fetched } from "#web/ui/Fetched.tsx";
import { Loading } from "#web/ui/Loading.tsx";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { App, Segmented } from "antd";
import { useState } from "react";
import { grouped, named, useSteady, watched } from "./order.ts";
import { workbench } from "./queries.ts";
import { Row } from "./Row.tsx";
import { useRowKeys } from "./row-keys.ts";
import { Side } from "./Side.tsx";
import s from "./Workbench.module.css";
import { workbenchWords } from "./words.ts";

/** Mine to do, by how much it presses; beside it the day, or the form of what is being done. */
export function Page() {
  const { act, number, show } = useSearch({ from: "/frame/" });
  const { project } = useProject();
  const all = show === "all";
  const query = useQuery(workbench({ ...(project && { project }), all }));
  const navigate = useNavigate();
  const { message } = App.useApp();
  const search = { ...(all && { show: "all" }) };
  const close = () => void navigate({ to: "/", search });
  const done = (told: Matter) => {
    close();
    void message.success(workbenchWords.done(told.number, lastSentence(told)));
  };
  return (
    <div className={s["page"]} data-acting={act && number ? "" : undefined}>
      <section className={s["list"]} aria-label={workbenchWords.list}>
        <header className={s["head"]}>
          <h1>{workbenchWords.title}</h1>
          <p>{query.data?.day.words}</p>
          <Segmented
            size="small"
            value={all ? "all" : "mine"}
            onChange={(value) => void navigate({ to: "/", search: value === "all" ? { show: "all" } : {} })}
            options={[
              { value: "mine", label: workbenchWords.mine },
              { value: "all", label: workbenchWords.all },
            ]}
          />
        </header>
        <Fetched query={query} what={workbenchWords.what} loading={<Loading rows={12} />}>
          {(data) => (
            <Rows
              data={data}
              acting={act ? number : undefined}
              onAct={(one, action) => void navigate({ to: "/", search: { ...search, number: one, act: action } })}
            />
          )}
        </Fetched>
      </section>
      <aside className={s["side"]} aria-label={act ? workbenchWords.acting : workbenchWords.today}>
        {act && number ? (
          <ActionPanel key={number + act} number={number} action={act} onClose={close} onDone={done} />
        ) : (
          <Fetched query={query} what={workbenchWords.what}>
            {(data) => <Side data={data} />}
          </Fetched>
        )}
      </aside>
    </div>
  );
}

interface RowsProps {
  readonly data: Workbench;
  /** The number of the matter whose form is open. */
  readonly acting: string | undefined;
  readonly onAct: (number: string, action: string) => void;
}
function Rows({ data, acting, onAct }: RowsProps) {
  const navigate = useNavigate();
  const [place, setPlace] = useState(0);
  const { rows, hold, release } = useSteady(data.rows);
  const groups = [...named(grouped(rows)), ...watched(data)];
  const inOrder = groups.flatMap(({ rows: theirs }) => theirs);
  const at = inOrder[Math.min(place, inOrder.length - 1)];
  useRowKeys({
    move: (by) => setPlace((n) => Math.min(Math.max(n + by, 0), inOrder.length - 1)),
    enter: () => at && void navigate({ to: "/matters/$number", params: { number: at.number }, search: {} }),
    act: () => at?.offer && onAct(at.number, at.offer.action),
  });
  if (inOrder.length === 0) return <Nothing oversees={data.watched !== undefined} />;
  return (
    <div onPointerEnter={hold} onPointerLeave={release}>
      {rows.length === 0 && <p className={s["nothing"]}>{workbenchWords.noneMine}</p>}
      {groups.map(({ title, late, more, rows: theirs }) => (
        <section key={title} aria-label={title}>
          <h2 className={s["group"]} data-late={late ? "" : undefined}>
            {title}
            <em>{theirs.length}</em>
            {more && <small>{more}</small>}
          </h2>
          {theirs.map((row) => (
            <Row key={row.id} row={row} focus={row === at} acting={row.number === acting} onAct={onAct} />
          ))}
        </section>
      ))}
      {data.watched && <All />}
      <p className={s["keys"]} aria-hidden>
        <span>
          <kbd>j</kbd> <kbd>k</kbd> {workbenchWords.moves}
        </span>
        <span>
          <kbd>Enter</kbd> {workbenchWords.opens}
        </span>
        <span>
          <kbd>a</kbd> {workbenchWords.acts}
        </span>
      </p>
    </div>
  );
}

const Nothing = ({ oversees }: { readonly oversees: boolean }) => (
  <Empty
    title={workbenchWords.none}
    first={
      oversees ? (
        <All />
      ) : (
        <Link to="/intake" search={{}}>
          {workbenchWords.first}
        </Link>
      )
    }
  >
    {workbenchWords.noneMore}
  </Empty>
);

/** The way on for whoever answers for others. */
const All = () => (
  <p className={s["all"]}>
    <Link to="/" search={{ show: "all" }}>
      {workbenchWords.toAll}
    </Link>
  </p>
);
