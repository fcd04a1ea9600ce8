import type { Organisation, Unit, UnitPost } from "#web/api/types.ts";
import { Button, Table, type TableColumnsType } from "antd";
import s from "./Organisation.module.css";
import { headcount, inOrder, within } from "./tree.ts";
import { establishmentWords as words, organisationWords } from "./words.ts";

interface Props {
  readonly all: Organisation;
  readonly unit: Unit;
  /** Of the unit and all below it. */
  readonly posts: readonly UnitPost[];
  readonly may: boolean;
  readonly onPlan: () => void;
}
interface Row {
  readonly unit: Unit;
  readonly depth: number;
  readonly planned: number;
  readonly actual: number;
  readonly posts: number;
}

/** Heads planned against people there, for a unit and each below it (O3). */
export function Establishment({ all, unit, posts, may, onPlan }: Props) {
  const whole = headcount(posts);
  const inside = within(all.units, unit.id);
  const rows = inOrder(all.units).flatMap(({ unit: each, depth }): Row[] => {
    if (!inside.has(each.id) || each.id === unit.id) return [];
    const below = within(all.units, each.id);
    return [{ unit: each, depth, ...headcount(all.posts.filter(({ unitId }) => below.has(unitId))) }];
  });
  const base = rows[0]?.depth ?? 0;
  const columns: TableColumnsType<Row> = [
    {
      title: organisationWords.units,
      render: (_, { unit: { name }, depth }) => <span style={{ paddingLeft: (depth - base) * 16 }}>{name}</span>,
    },
    { title: words.posts, width: 100, align: "right", dataIndex: "posts" },
    { title: words.planned, width: 100, align: "right", dataIndex: "planned" },
    { title: words.actual, width: 100, align: "right", dataIndex: "actual" },
    { title: words.difference, width: 120, align: "right", render: (_, row) => <Difference {...row} /> },
  ];
  return (
    <div className={s["table"]} tabIndex={0}>
      <dl className={s["figures"]}>
        <Figure title={words.planned} value={words.people(whole.planned)} />
        <Figure title={words.actual} value={words.people(whole.actual)} />
        <Figure title={words.posts} value={words.count(whole.posts)} />
        <div>
          <dt>{words.difference}</dt>
          <dd>
            <Difference {...whole} />
          </dd>
        </div>
      </dl>
      <p className={s["note"]}>
        {words.note}
        {may && (
          <Button size="small" onClick={onPlan}>
            {words.plan}
          </Button>
        )}
      </p>
      {rows.length > 0 && (
        <Table rowKey={({ unit: { id } }) => id} size="small" pagination={false} columns={columns} dataSource={rows} />
      )}
    </div>
  );
}

const Figure = ({ title, value }: { readonly title: string; readonly value: string }) => (
  <div>
    <dt>{title}</dt>
    <dd>{value}</dd>
  </div>
);

const Difference = ({ planned, actual }: { readonly planned: number; readonly actual: number }) =>
  actual > planned ? (
    <span className={s["over"]}>{words.over(actual - planned)}</span>
  ) : (
    <span className={s["hint"]}>{actual < planned ? words.under(planned - actual) : words.even}</span>
  );
