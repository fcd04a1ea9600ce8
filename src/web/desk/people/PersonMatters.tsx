import type { MatterRow } from "#web/api/types.ts";
import { columnsOf } from "#web/desk/matters/list/columns.tsx";
import { useNow } from "#web/ui/now.ts";
import { Table } from "antd";

/** The matters of one customer, in the columns of the list. */
export function PersonMatters({ rows }: { readonly rows: readonly MatterRow[] }) {
  const now = useNow();
  const columns = columnsOf(["deadline", "number", "procedure", "title", "state", "openedAt"], now);
  return <Table rowKey="id" size="small" pagination={false} tableLayout="fixed" columns={columns} dataSource={rows} />;
}
