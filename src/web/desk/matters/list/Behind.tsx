import type { AnyProcedure } from "#kit/procedure.ts";
import { valueWords } from "#kit/sentences.ts";
import { register } from "#procedures/register.ts";
import { Tag } from "antd";
import type { ListSearch } from "./query.ts";
import { listWords } from "./words.ts";

interface Props {
  readonly search: ListSearch;
  readonly onChange: (more: ListSearch) => void;
}

/** The figure of a report whose matters the list shows. */
export function Behind({ search: { procedure, answers, kpi, period }, onChange }: Props) {
  if (!answers && !kpi) return null;
  const p = register.find(({ name }) => name === procedure);
  const what = answers && p ? groupOf(p, answers) : listWords.measure(period ?? "");
  return (
    <Tag
      closable={{ "aria-label": listWords.drop(what) }}
      onClose={() => onChange({ answers: "", kpi: "", period: "" })}
    >
      {what}
    </Tag>
  );
}

/** "投诉类别：噪音、严重等级：未填". */
function groupOf(p: AnyProcedure, answers: string): string {
  return answers
    .split(",")
    .map((pair) => {
      const [field = "", value = ""] = pair.split(":");
      return `${p.fields[field]?.title ?? field}：${value ? valueWords(p.fields[field], answer(value), (_, id) => id) : listWords.unanswered}`;
    })
    .join("、");
}

const answer = (value: string) => (value === "true" ? true : value === "false" ? false : value);
