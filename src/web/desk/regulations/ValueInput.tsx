import type { PolicyValue } from "#kit/policy.ts";
import type { Span } from "#kit/time.ts";
import type { PolicyRow } from "#web/api/types.ts";
import { Input, InputNumber, Select, Space } from "antd";
import { policyWords } from "./words.ts";

interface Props {
  readonly id?: string;
  readonly unit: PolicyRow["unit"];
  readonly label: string;
  /** Of a choice: the words of what it may be. */
  readonly options?: Readonly<Record<string, string>>;
  readonly value?: PolicyValue;
  readonly onChange?: (value: PolicyValue | undefined) => void;
}

/** A policy's value: a length of time, an amount (typed in yuan, kept in fen), a count, one of several ways or a text. */
export function ValueInput({ id, unit, label, options = {}, value, onChange }: Props) {
  const named = { ...(id && { id }), "aria-label": label };
  if (unit === "span") return <SpanInput {...named} value={value as Span} onChange={(span) => onChange?.(span)} />;
  if (unit === "choice")
    return (
      <Select
        {...named}
        style={{ width: 220 }}
        value={String(value ?? "")}
        onChange={(chosen) => onChange?.(chosen)}
        options={Object.entries(options).map(([key, words]) => ({ value: key, label: words }))}
      />
    );
  if (unit === "text")
    return (
      <Input.TextArea
        {...named}
        autoSize={{ minRows: 3, maxRows: 10 }}
        maxLength={1000}
        value={String(value ?? "")}
        onChange={({ target }) => onChange?.(target.value)}
      />
    );
  const share = unit === "fen" ? 100 : 1;
  return (
    <InputNumber
      {...named}
      style={{ width: 160 }}
      min={0}
      precision={unit === "fen" ? 2 : 0}
      {...(unit === "fen" && { suffix: policyWords.yuan })}
      value={value === undefined ? null : Number(value) / share}
      onChange={(typed) => onChange?.(typed === null ? undefined : Math.round(Number(typed) * share))}
    />
  );
}

interface SpanProps {
  readonly id?: string;
  readonly "aria-label": string;
  readonly value: Span;
  readonly onChange: (span: Span) => void;
}
const SpanInput = ({ value, onChange, ...named }: SpanProps) => (
  <Space.Compact>
    <InputNumber
      {...named}
      style={{ width: 96 }}
      min={0}
      max={9999}
      precision={0}
      value={value.count}
      onChange={(count) => count !== null && onChange({ ...value, count: Number(count) })}
    />
    <Select<Span["unit"]>
      aria-label={policyWords.unit}
      style={{ width: 128 }}
      value={value.unit}
      onChange={(unit) => onChange({ ...value, unit })}
      options={Object.entries(policyWords.units).map(([unit, title]) => ({
        value: unit as Span["unit"],
        label: title,
      }))}
    />
  </Space.Compact>
);
