import { money } from "#kit/fields.ts";
import { freshKey } from "#web/api/client.ts";
import { useMay } from "#web/api/queries.ts";
import type { Due } from "#web/api/types.ts";
import { Money } from "#web/forms/Writing.tsx";
import { reasonOf } from "#web/ui/Failed.tsx";
import { yuan } from "#web/ui/money.ts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Input, Segmented, Tooltip } from "antd";
import { useState } from "react";
import s from "./Counter.module.css";
import { pay } from "./queries.ts";
import { counterWords as words } from "./words.ts";

interface Props {
  readonly direction: "in" | "out";
  readonly dues: readonly Due[];
  /** In fen. */
  readonly total: number;
}
type Method = keyof typeof words.methods;
const methods = Object.entries(words.methods).map(([value, label]) => ({ value: value as Method, label }));

/** How it is paid, what was handed over, and the one button. */
export function PayPanel({ direction, dues, total }: Props) {
  const may = useMay("money.collect");
  const client = useQueryClient();
  const { message } = App.useApp();
  const [method, setMethod] = useState<Method>("cash");
  const [tendered, setTendered] = useState<number>();
  const [reference, setReference] = useState("");
  const [key, setKey] = useState(freshKey);
  const paying = useMutation({
    mutationFn: () =>
      pay(
        direction,
        {
          charges: dues.map(({ id }) => id),
          method,
          ...(method === "cash" && tendered !== undefined && { tendered }),
          ...(method !== "cash" && reference.trim() && { reference: reference.trim() }),
        },
        key,
      ),
    onSuccess: ({ number, id }) => {
      void message.success(
        <>
          {words.done(number)}{" "}
          <a href={`/api/receipts/${id}/paper`} target="_blank" rel="noreferrer">
            {words.print}
          </a>
        </>,
        8,
      );
      for (const noun of ["dues", "receipts", "matter", "home"]) void client.invalidateQueries({ queryKey: [noun] });
    },
    onSettled: () => setKey(freshKey()),
  });
  const short = direction === "in" && method === "cash" && tendered !== undefined && tendered < total;
  const say = direction === "in" ? words.receive(yuan(total)) : words.payOut(yuan(total));
  return (
    <footer className={s["pay"]}>
      <span>
        {words.lines(dues.length)} {words.total} <b>{yuan(total)}</b>
      </span>
      <Segmented<Method> aria-label={words.method} options={methods} value={method} onChange={setMethod} />
      {method === "cash" ? (
        direction === "in" && (
          <label className={s["tendered"]}>
            {words.tendered}
            <Money id="tendered" field={money(words.tendered)} value={tendered} onChange={setTendered} />
            {tendered !== undefined && tendered >= total && (
              <span aria-live="polite">
                {words.change} <b>{yuan(tendered - total)}</b>
              </span>
            )}
          </label>
        )
      ) : (
        <Input
          aria-label={words.reference}
          placeholder={words.reference}
          maxLength={60}
          value={reference}
          style={{ width: 180 }}
          onChange={({ target }) => setReference(target.value)}
        />
      )}
      <Tooltip title={may ? undefined : words.onlyCashier}>
        <Button
          type={direction === "in" ? "primary" : "default"}
          disabled={!may || dues.length === 0 || short}
          loading={paying.isPending}
          onClick={() => paying.mutate()}
        >
          {say}
        </Button>
      </Tooltip>
      {paying.isError && <p role="alert">{reasonOf(paying.error)}</p>}
    </footer>
  );
}
