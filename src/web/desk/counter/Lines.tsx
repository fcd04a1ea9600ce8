import type { Due } from "#web/api/types.ts";
import { Empty } from "#web/ui/Empty.tsx";
import { yuan } from "#web/ui/money.ts";
import { useNow } from "#web/ui/now.ts";
import { dateOf } from "#web/ui/when.ts";
import { Link } from "@tanstack/react-router";
import { Table } from "antd";
import { useState } from "react";
import s from "./Counter.module.css";
import { PayPanel } from "./PayPanel.tsx";
import { counterWords as words } from "./words.ts";

/** What is open, both ways; all of what is owed is chosen to begin with. */
export function Lines({ rows }: { readonly rows: readonly Due[] }) {
  const owed = rows.filter(({ owed: fen }) => fen > 0);
  const out = rows.filter(({ payable }) => payable > 0);
  if (rows.length === 0) return <Empty title={words.nothing}>{words.nothingMore}</Empty>;
  return (
    <>
      {owed.length > 0 && <Part direction="in" rows={owed} />}
      {out.length > 0 && <Part direction="out" rows={out} />}
    </>
  );
}

function Part({ direction, rows }: { readonly direction: "in" | "out"; readonly rows: readonly Due[] }) {
  const free = rows.filter(({ mine }) => direction === "in" || !mine);
  const [chosen, choose] = useState<readonly string[]>(() => free.map(({ id }) => id));
  const fenOf = ({ owed, payable }: Due) => (direction === "in" ? owed : payable);
  const picked = rows.filter(({ id }) => chosen.includes(id));
  const title = direction === "in" ? words.dues : words.outs;
  return (
    <section className={s["part"]} aria-label={title}>
      <h2>{title}</h2>
      <Table<Due>
        rowKey="id"
        size="small"
        pagination={false}
        aria-label={title}
        dataSource={rows}
        rowSelection={{
          selectedRowKeys: [...chosen],
          onChange: (keys) => choose(keys.map(String)),
          getCheckboxProps: ({ title: name, mine }) => ({
            "aria-label": name,
            ...(direction === "out" && mine && { disabled: true, title: words.mine }),
          }),
        }}
        columns={[
          { title: words.line, dataIndex: "title" },
          { title: words.of, render: (_, due) => <Origin due={due} /> },
          { title: words.due, width: 130, render: (_, due) => <DueOn due={due} /> },
          {
            title: words.amount,
            align: "right",
            width: 130,
            render: (_, due) => (
              <>
                {due.fen !== fenOf(due) && <small>{words.whole(yuan(due.fen))}</small>} {yuan(fenOf(due))}
              </>
            ),
          },
        ]}
      />
      <PayPanel direction={direction} dues={picked} total={picked.reduce((sum, due) => sum + fenOf(due), 0)} />
    </section>
  );
}

const Origin = ({ due: { matterNumber, homeName } }: { readonly due: Due }) =>
  matterNumber ? (
    <Link to="/matters/$number" params={{ number: matterNumber }}>
      {matterNumber}
    </Link>
  ) : (
    homeName
  );

function DueOn({ due: { due } }: { readonly due: Due }) {
  const today = dateOf(useNow());
  return due === undefined ? null : (
    <>
      {due} {due < today && <small className={s["late"]}>{words.late}</small>}
    </>
  );
}
