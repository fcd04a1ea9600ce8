import { Input, InputNumber } from "antd";
import { named, type Kind } from "./input.ts";
import s from "./inputs.module.css";

export const Text: Kind<string> = ({ field, value, onChange, id, "aria-label": label }) => (
  <Input
    {...named(id, label)}
    value={value ?? ""}
    maxLength={Number(field["maxLength"] ?? 200)}
    autoComplete="off"
    onChange={(e) => onChange?.(e.target.value || undefined)}
  />
);

export const LongText: Kind<string> = ({ field, value, onChange, id, "aria-label": label }) => (
  <Input.TextArea
    {...named(id, label)}
    value={value ?? ""}
    maxLength={Number(field["maxLength"] ?? 5000)}
    autoSize={{ minRows: 2, maxRows: 8 }}
    onChange={(e) => onChange?.(e.target.value || undefined)}
  />
);

/** Typed in yuan, kept in fen. */
export const Money: Kind<number> = ({ value, onChange, id, "aria-label": label }) => (
  <InputNumber<number>
    {...named(id, label)}
    className={s["number"]!}
    prefix="¥"
    min={0}
    max={1e11}
    precision={2}
    controls={false}
    value={value === undefined ? null : value / 100}
    onChange={(v) => onChange?.(v === null ? undefined : Math.round(v * 100))}
  />
);

export const Amount: Kind<number> = ({ field, value, onChange, id, "aria-label": label }) => (
  <InputNumber<number>
    {...named(id, label)}
    className={s["number"]!}
    min={0}
    max={1e9}
    precision={field.kind === "area" ? 2 : 0}
    controls={false}
    suffix={field.unit}
    value={value ?? null}
    onChange={(v) => onChange?.(v ?? undefined)}
  />
);
