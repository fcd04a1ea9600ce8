import { Select } from "antd";
import { useEffect, useState } from "react";
import { named } from "./input.ts";
import s from "./inputs.module.css";
import { inputWords } from "./words.ts";

export interface Pick {
  readonly value: string;
  readonly label: string;
  readonly more?: string;
}
interface Props {
  readonly id: string | undefined;
  readonly label: string | undefined;
  readonly value: string | undefined;
  readonly onChange: ((value: string | undefined) => void) | undefined;
  readonly placeholder: string;
  readonly options: readonly Pick[];
  readonly busy: boolean;
  readonly onType: (typed: string) => void;
}

/** One out of many that are looked up while one types. The server finds; nothing is filtered here. */
export function Picker({ id, label, value, onChange, placeholder, options, busy, onType }: Props) {
  return (
    <Select<string, Pick>
      {...named(id, label)}
      value={value ?? null}
      onChange={(v) => onChange?.(v ?? undefined)}
      allowClear
      placeholder={placeholder}
      showSearch={{ filterOption: false, onSearch: onType }}
      loading={busy}
      notFoundContent={busy ? inputWords.searching : inputWords.nobody}
      options={[...options]}
      optionRender={({ data }) => (
        <span className={s["option"]}>
          {data.label}
          <small>{data.more}</small>
        </span>
      )}
    />
  );
}

/** What is typed, once the fingers have rested. */
export function useRested(typed: string, milliseconds = 180) {
  const [rested, rest] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => rest(typed), milliseconds);
    return () => clearTimeout(timer);
  }, [typed, milliseconds]);
  return rested;
}
