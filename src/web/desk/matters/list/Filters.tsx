import { departments } from "#kit/people.ts";
import { register } from "#procedures/register.ts";
import { procedureTitles } from "#kit/titles.ts";
import { home } from "#web/api/queries.ts";
import { DateInput } from "#web/ui/DateInput.tsx";
import { SearchBox } from "#web/ui/SearchBox.tsx";
import { useQuery } from "@tanstack/react-query";
import { Button, Select, Tag } from "antd";
import s from "./Matters.module.css";
import { Behind } from "./Behind.tsx";
import { isNarrowed, type ListSearch } from "./query.ts";
import { listWords } from "./words.ts";

interface Props {
  readonly search: ListSearch;
  readonly onChange: (more: ListSearch) => void;
  readonly onClear: () => void;
  readonly total: string | undefined;
}

/** What narrows the list; each of them is in the address. */
export function Filters({ search, onChange, onClear, total }: Props) {
  const p = register.find(({ name }) => name === search.procedure);
  const severities = p && (p.fields["severity"]?.options ?? p.fields["urgency"]?.options);
  const pick = (name: keyof ListSearch, label: string, options: Readonly<Record<string, string>>, width = 116) => (
    <Select
      style={{ width }}
      allowClear
      showSearch={{ optionFilterProp: "label" }}
      placeholder={label}
      aria-label={label}
      popupMatchSelectWidth={false}
      value={search[name] ?? null}
      onChange={(value: string | null) => onChange(cleared(name, value ?? ""))}
      options={Object.entries(options).map(([value, title]) => ({ value, label: title }))}
    />
  );
  const titles = Object.fromEntries(register.map(({ name }) => [name, procedureTitles[name]]));
  return (
    <div className={s["filters"]} role="search" aria-label={listWords.filters}>
      <SearchBox label={listWords.find} value={search.text ?? ""} onSearch={(text) => onChange({ text })} width={200} />
      {pick("procedure", listWords.procedure, titles, 104)}
      {p && pick("state", listWords.state, statesOf(p), 140)}
      {severities && pick("severity", listWords.severity, severities, 108)}
      {pick("department", listWords.department, departments)}
      <Day label={listWords.from} value={search.from} onChange={(from) => onChange({ from })} />
      <Day label={listWords.to} value={search.to} onChange={(to) => onChange({ to })} />
      {search.home && <OnlyHome id={search.home} onDrop={() => onChange({ home: "" })} />}
      {search.person && (
        <Tag
          closable={{ "aria-label": listWords.drop(listWords.onlyPerson("")) }}
          onClose={() => onChange({ person: "" })}
        >
          {listWords.onlyPerson(listWords.aHome)}
        </Tag>
      )}
      {search.contractor && (
        <Tag
          closable={{ "aria-label": listWords.drop(listWords.onlyContractor) }}
          onClose={() => onChange({ contractor: "" })}
        >
          {listWords.onlyContractor}
        </Tag>
      )}
      <Behind search={search} onChange={onChange} />
      {isNarrowed(search) && (
        <Button type="text" size="small" onClick={onClear}>
          {listWords.clear}
        </Button>
      )}
      <span aria-live="polite">{total !== undefined && listWords.count(total)}</span>
    </div>
  );
}

/** Another procedure has other states. */
const cleared = (name: keyof ListSearch, value: string): ListSearch => ({
  [name]: value,
  ...(name === "procedure" && { state: "", severity: "" }),
});

const statesOf = (p: (typeof register)[number]) =>
  Object.fromEntries(Object.entries(p.states).map(([state, { title, short }]) => [state, short ?? title]));

const Day = (props: {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (day: string) => void;
}) => (
  <div style={{ width: 132 }}>
    <DateInput label={props.label} value={props.value} onChange={(day) => props.onChange(day ?? "")} />
  </div>
);

function OnlyHome({ id, onDrop }: { readonly id: string; readonly onDrop: () => void }) {
  const { data } = useQuery(home(id));
  return (
    <Tag closable={{ "aria-label": listWords.drop(data?.name ?? "") }} onClose={onDrop}>
      {listWords.onlyHome(data?.name ?? listWords.aHome)}
    </Tag>
  );
}
