import type { ReportFigures } from "#web/api/types.ts";
import { BarChart } from "#web/ui/BarChart.tsx";
import { Link, useNavigate } from "@tanstack/react-router";
import { Table, type TableColumnsType } from "antd";
import { useMemo } from "react";
import s from "./Reports.module.css";
import { reportWords, unitWords } from "./words.ts";

type Row = ReportFigures["rows"][number];
/** More bars than these do not help the eye. */
const most = 15;
const named = ({ group }: Row) => group.join(" · ");

/** The figures as bars and as a table; each group opens its matters. */
export function Figures({ title, told }: { readonly title: string; readonly told: ReportFigures }) {
  const navigate = useNavigate();
  const rows = useMemo(() => told.rows.toSorted((a, b) => b.count - a.count), [told]);
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  const bars = useMemo(() => rows.slice(0, most).map((row) => ({ name: named(row), value: row.count })), [rows]);
  const columns: TableColumnsType<Row> = [
    ...told.columns.map((column, n) => ({
      title: column,
      key: column,
      render: (_: unknown, { group }: Row) => group[n],
    })),
    { title: reportWords.count, width: 96, align: "right", dataIndex: "count", sorter: (a, b) => a.count - b.count },
    {
      title: reportWords.share,
      width: 96,
      align: "right",
      render: (_, { count }) => unitWords["percent"]?.((count / total) * 100),
    },
    {
      width: 112,
      align: "right",
      render: (_, row) => (
        <Link to="/matters" search={row.filter} aria-label={reportWords.rowsOf(named(row))}>
          {reportWords.rows}
        </Link>
      ),
    },
  ];
  return (
    <section className={s["figures"]} aria-label={reportWords.figures}>
      <div className={s["chart"]}>
        <BarChart
          label={reportWords.chart(title)}
          bars={bars}
          onPick={(n) => rows[n] && void navigate({ to: "/matters", search: rows[n].filter })}
        />
        {rows.length > most && <p>{reportWords.others(rows.length - most)}</p>}
      </div>
      <Table
        rowKey={named}
        size="small"
        pagination={false}
        columns={columns}
        dataSource={rows}
        summary={() => (
          <Table.Summary.Row>
            <Table.Summary.Cell index={0} colSpan={told.columns.length}>
              {reportWords.total}
            </Table.Summary.Cell>
            <Table.Summary.Cell index={1} align="right">
              {total}
            </Table.Summary.Cell>
            <Table.Summary.Cell index={2} colSpan={2} />
          </Table.Summary.Row>
        )}
      />
    </section>
  );
}
