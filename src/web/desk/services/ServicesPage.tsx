import { api, address } from "#web/api/client.ts";
import { catalogue, useMay } from "#web/api/queries.ts";
import type { Catalogue, CatalogueItem } from "#web/api/types.ts";
import { useProject } from "#web/desk/frame/project.ts";
import { DateInput } from "#web/ui/DateInput.tsx";
import { EditForm } from "#web/ui/EditForm.tsx";
import { Empty } from "#web/ui/Empty.tsx";
import { Fetched } from "#web/ui/Fetched.tsx";
import list from "#web/ui/List.module.css";
import { yuan } from "#web/ui/money.ts";
import { PageHead } from "#web/ui/PageHead.tsx";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Drawer, Form, Input, InputNumber, Table, Tooltip } from "antd";
import { Store } from "lucide-react";
import { useState } from "react";
import { serviceWords as words } from "./words.ts";

/** What may be sold to customers and at what price, as it holds in the project; the list is the region's (S1, S2). */
export function Page() {
  const { project } = useProject();
  const query = useQuery(catalogue(project));
  const [changing, change] = useState<CatalogueItem>();
  const { data } = query;
  return (
    <div className={list["page"]}>
      <PageHead title={words.title} note={data && words.note(data.unit.name, data.rows.length)}>
        {data?.reviewDue && <small>{words.review(data.reviewDue)}</small>}
        {data?.shownAs && (
          <Button href={`/prices/${data.shownAs}`} target="_blank">
            {words.open}
          </Button>
        )}
        {project && (
          <Button href={address("/api/catalogue/sheet", { project })} target="_blank">
            {words.print}
          </Button>
        )}
      </PageHead>
      <div className={list["table"]} tabIndex={0}>
        <Fetched query={query} what={words.what}>
          {(found) => <Items found={found} onChange={change} />}
        </Fetched>
      </div>
      <Drawer open={changing !== undefined} onClose={() => change(undefined)} title={changing?.name} size={400}>
        {changing && <PriceForm key={changing.id} item={changing} onDone={() => change(undefined)} />}
      </Drawer>
    </div>
  );
}

interface ItemsProps {
  readonly found: Catalogue;
  readonly onChange: (item: CatalogueItem) => void;
}
function Items({ found: { rows }, onChange }: ItemsProps) {
  const may = useMay("catalogue.set");
  if (rows.length === 0)
    return (
      <Empty icon={Store} title={words.none}>
        {words.noneMore}
      </Empty>
    );
  return (
    <Table<CatalogueItem>
      rowKey="id"
      size="small"
      pagination={false}
      dataSource={rows}
      columns={[
        { title: words.code, dataIndex: "code", width: 90 },
        { title: words.name, render: (_, { name, classTitle }) => `${name}（${classTitle}）` },
        { title: words.measure, dataIndex: "measure", width: 80 },
        {
          title: words.price,
          align: "right",
          width: 200,
          render: (_, { fen, furtherFen, negotiable }) => (
            <>
              {furtherFen !== undefined && <small>{words.further(yuan(furtherFen))}</small>}{" "}
              {negotiable && <small>{words.negotiable}</small>} {fen === undefined ? "—" : yuan(fen)}
            </>
          ),
        },
        {
          title: words.remark,
          render: (_, { note, materials }) => [words.materials[materials], note].filter(Boolean).join("，"),
        },
        { title: words.since, dataIndex: "since", width: 120 },
        {
          width: 80,
          render: (_, item) => (
            <Tooltip title={may ? "" : words.mayNot}>
              <Button size="small" type="text" disabled={!may} onClick={() => onChange(item)}>
                {words.change}
              </Button>
            </Tooltip>
          ),
        },
      ]}
    />
  );
}

interface NewPrice {
  readonly fen: number;
  readonly from: string;
  readonly why: string;
}
function PriceForm({ item, onDone }: { readonly item: CatalogueItem; readonly onDone: () => void }) {
  const client = useQueryClient();
  const save = async ({ fen, ...price }: NewPrice) => {
    const body = { ...price, fen: Math.round(fen * 100) };
    await api(`/api/catalogue/items/${item.id}/price`, { method: "POST", body });
    void client.invalidateQueries({ queryKey: ["catalogue"] });
    onDone();
  };
  const need = (what: string) => [{ required: true, message: words.needed(what) }];
  return (
    <>
      <ul>
        {item.history.map(({ from, until, fen }) => (
          <li key={from}>{words.history(from, until, yuan(fen))}</li>
        ))}
      </ul>
      <EditForm<NewPrice> name="price" verb={words.save} onSave={save} onCancel={onDone}>
        <Form.Item name="fen" label={words.newPrice} rules={need(words.newPrice)}>
          <InputNumber min={0.01} precision={2} prefix="¥" style={{ width: 160 }} />
        </Form.Item>
        <Form.Item name="from" label={words.from} rules={need(words.from)}>
          <DateInput />
        </Form.Item>
        <Form.Item name="why" label={words.why} rules={need(words.why)}>
          <Input maxLength={200} />
        </Form.Item>
      </EditForm>
    </>
  );
}
