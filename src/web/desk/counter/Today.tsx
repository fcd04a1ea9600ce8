import { useMay, useMe } from "#web/api/queries.ts";
import type { Receipt } from "#web/api/types.ts";
import { useProject } from "#web/desk/frame/project.ts";
import { EditForm } from "#web/ui/EditForm.tsx";
import { Fetched } from "#web/ui/Fetched.tsx";
import { yuan } from "#web/ui/money.ts";
import { useNow } from "#web/ui/now.ts";
import { dateOf, timeOf } from "#web/ui/when.ts";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input, Popover, Tooltip } from "antd";
import { Printer } from "lucide-react";
import { useState } from "react";
import s from "./Counter.module.css";
import { receiptsOf, voidReceipt } from "./queries.ts";
import { counterWords as words } from "./words.ts";

/** What was taken and given today, the latest first. */
export function Today() {
  const { project } = useProject();
  const day = dateOf(useNow());
  const receipts = useQuery(receiptsOf(day, project));
  return (
    <aside className={s["today"]} aria-label={words.today}>
      <Fetched query={receipts} what={words.today}>
        {({ rows }) => (
          <>
            <header>
              <h2>{words.today}</h2>
              <small>{words.balance(yuan(sum(rows, "in")), yuan(sum(rows, "out")))}</small>
            </header>
            {rows.length === 0 ? (
              <p>{words.todayNone}</p>
            ) : (
              <ul>
                {rows.map((receipt) => (
                  <Row key={receipt.id} receipt={receipt} />
                ))}
              </ul>
            )}
          </>
        )}
      </Fetched>
    </aside>
  );
}

const sum = (rows: readonly Receipt[], direction: "in" | "out") =>
  rows.reduce((fen, row) => fen + (row.direction === direction && !row.voided ? row.fen : 0), 0);

function Row({ receipt }: { readonly receipt: Receipt }) {
  const { id, number, at, fen, direction, method, homeName, personName, voided, lines } = receipt;
  return (
    <li data-void={voided ? true : undefined}>
      <div>
        <b>{[homeName, personName].filter(Boolean).join(" ") || number}</b>
        <span>
          {direction === "out" && "−"}
          {yuan(fen)}
        </span>
      </div>
      <div>
        <small title={number}>
          {timeOf(at)} {lines.map(({ title }) => title).join("、")}{" "}
          {words.methods[method as keyof typeof words.methods]}
        </small>
        {voided ? (
          <Tooltip title={words.voidWhy(voided.by, voided.reason)}>
            <small>{words.voided}</small>
          </Tooltip>
        ) : (
          <span className={s["tools"]}>
            <Tooltip title={words.print}>
              <Button
                type="text"
                size="small"
                icon={<Printer size={14} />}
                aria-label={`${words.print} ${number}`}
                href={`/api/receipts/${id}/paper`}
                target="_blank"
              />
            </Tooltip>
            <Void receipt={receipt} />
          </span>
        )}
      </div>
    </li>
  );
}

function Void({ receipt: { id, number, cashier } }: { readonly receipt: Receipt }) {
  const client = useQueryClient();
  const may = useMay("money.void");
  const own = useMe().staff.id === cashier;
  const [asking, ask] = useState(false);
  if (!may) return null;
  const save = async ({ reason }: { readonly reason: string }) => {
    await voidReceipt(id, reason);
    ask(false);
    for (const noun of ["dues", "receipts", "matter"]) void client.invalidateQueries({ queryKey: [noun] });
  };
  return (
    <Popover
      open={asking}
      onOpenChange={ask}
      trigger="click"
      placement="bottomRight"
      destroyOnHidden
      content={
        <div style={{ width: 280 }}>
          <EditForm<{ reason: string }> name="void" verb={`${words.void} ${number}`} onSave={save} plain>
            <Form.Item
              name="reason"
              label={words.voidReason}
              rules={[{ required: true, whitespace: true, message: words.reasonNeeded }]}
            >
              <Input maxLength={200} autoFocus />
            </Form.Item>
          </EditForm>
        </div>
      }
    >
      <Tooltip title={own ? words.ownReceipt : undefined}>
        <Button type="text" size="small" disabled={own}>
          {words.void}
        </Button>
      </Tooltip>
    </Popover>
  );
}
