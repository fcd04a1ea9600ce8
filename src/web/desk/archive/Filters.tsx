import { archiveCategories, secrecies } from "#kit/forms.ts";
import { departments } from "#kit/people.ts";
import { SearchBox } from "#web/ui/SearchBox.tsx";
import { useNow } from "#web/ui/now.ts";
import { Button, Select } from "antd";
import s from "./Archive.module.css";
import { narrowing, type ArchiveSearch } from "./views.ts";
import { archiveWords, filterWords, statusTitles } from "./words.ts";

interface Props {
  readonly search: ArchiveSearch;
  readonly total: string | undefined;
  readonly onChange: (more: ArchiveSearch) => void;
}

const shownYears = 12;

/** What narrows the catalogue; each of them is in the address. */
export function Filters({ search, total, onChange }: Props) {
  const year = Number(useNow().slice(0, 4));
  const years = Object.fromEntries(Array.from({ length: shownYears }, (_, n) => [`${year - n}`, `${year - n}`]));
  const pick = (name: keyof typeof filterWords, options: Readonly<Record<string, string>>, width = 112) => (
    <Select
      style={{ width }}
      allowClear
      placeholder={filterWords[name]}
      aria-label={filterWords[name]}
      popupMatchSelectWidth={false}
      value={search[name] ?? null}
      onChange={(value: string | null) => onChange({ [name]: value ?? "" })}
      options={Object.entries(options).map(([value, label]) => ({ value, label }))}
    />
  );
  return (
    <div className={s["filters"]} role="search" aria-label={archiveWords.filters}>
      <SearchBox label={archiveWords.find} value={search.text ?? ""} onSearch={(text) => onChange({ text })} />
      {pick("category", archiveCategories, 132)}
      {pick("year", Object.fromEntries(Object.entries(years).toReversed()), 88)}
      {pick("secrecy", secrecies, 84)}
      {pick("status", statusTitles, 96)}
      {pick("department", departments)}
      {narrowing.some((name) => search[name]) && (
        <Button
          type="text"
          size="small"
          onClick={() => onChange(Object.fromEntries(narrowing.map((name) => [name, ""])))}
        >
          {archiveWords.clear}
        </Button>
      )}
      <span aria-live="polite">{total !== undefined && archiveWords.count(total)}</span>
    </div>
  );
}
