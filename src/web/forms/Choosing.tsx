import { departments } from "#kit/people.ts";
import { Button, Checkbox, Select } from "antd";
import { named, type Kind } from "./input.ts";
import s from "./inputs.module.css";
import { Keys } from "./Keys.tsx";
import { inputWords } from "./words.ts";

export const Score: Kind<number> = ({ id, field, value, onChange, "aria-label": label }) => (
  <Keys
    id={id}
    label={label ?? field.title}
    value={value}
    onChange={onChange}
    options={[5, 4, 3, 2, 1].map((n) => [n, inputWords.scores[n]!] as const)}
  />
);

export const YesNo: Kind<boolean> = ({ id, field, value, onChange, "aria-label": label }) => (
  <Keys
    id={id}
    label={label ?? field.title}
    value={value}
    onChange={onChange}
    options={[
      [true, field.options!["yes"]!],
      [false, field.options!["no"]!],
    ]}
  />
);

/** A few short answers are keys in sight; more are a list with search. */
export const Choice: Kind<string> = ({ id, field, value, onChange, "aria-label": label }) => {
  const options = Object.entries(field.options ?? {});
  if (options.length <= 10 && options.every(([, words]) => words.length <= 8))
    return <Keys id={id} label={label ?? field.title} value={value} onChange={onChange} options={options} />;
  return <Listed id={id} label={label} value={value} onChange={onChange} options={options} />;
};

/** A choice in a narrow cell of a table is always a list. */
export const NarrowChoice: Kind<string> = ({ id, field, value, onChange, "aria-label": label }) => (
  <Listed id={id} label={label} value={value} onChange={onChange} options={Object.entries(field.options ?? {})} />
);

interface ListedProps {
  readonly id: string | undefined;
  readonly label: string | undefined;
  readonly value: string | undefined;
  readonly onChange: ((value: string | undefined) => void) | undefined;
  readonly options: readonly (readonly [string, string])[];
  readonly placeholder?: string;
}
const Listed = ({ id, label, value, onChange, options, placeholder }: ListedProps) => (
  <Select<string>
    {...named(id, label)}
    {...(placeholder && { placeholder })}
    value={value ?? null}
    onChange={(v) => onChange?.(v ?? undefined)}
    allowClear
    showSearch={{ optionFilterProp: "label" }}
    options={options.map(([v, words]) => ({ value: v, label: words }))}
  />
);

export const DepartmentInput: Kind<string> = ({ id, value, onChange, "aria-label": label }) => (
  <Listed
    id={id}
    label={label}
    value={value}
    onChange={onChange}
    options={Object.entries(departments)}
    placeholder={inputWords.department}
  />
);

export const DepartmentsInput: Kind<readonly string[]> = ({ id, value, onChange, "aria-label": label }) => (
  <Select<string[]>
    {...named(id, label)}
    mode="multiple"
    value={value ? [...value] : []}
    onChange={(v) => onChange?.(v.length > 0 ? v : undefined)}
    placeholder={inputWords.several}
    showSearch={{ optionFilterProp: "label" }}
    options={Object.entries(departments).map(([v, words]) => ({ value: v, label: words }))}
  />
);

export const Checklist: Kind<readonly string[]> = ({ id, field, value = [], onChange, "aria-label": label }) => {
  const all = Object.keys(field.options ?? {});
  const whole = value.length === all.length;
  return (
    <div id={id} className={s["checklist"]} role="group" aria-label={label ?? field.title}>
      <Checkbox.Group
        value={[...value]}
        onChange={(v) => onChange?.(v)}
        options={Object.entries(field.options ?? {}).map(([v, words]) => ({ value: v, label: words }))}
      />
      <Button size="small" type="text" onClick={() => onChange?.(whole ? [] : all)}>
        {whole ? inputWords.untickAll : inputWords.tickAll}
      </Button>
    </div>
  );
};
