/**
 * Prints docs/forms.md: every form of the handbooks with the place where it is filled in and what it prints. With
 * `--check`: exits 1 when what is committed differs.
 */
import { archiveCategories, forms, retentions, type FormCode } from "#kit/forms.ts";
import { register } from "#procedures/register.ts";
import { formPlaces } from "#server/papers/form-places.ts";
import { keep } from "./generated.ts";

const groups = { H: "交房", R: "装修", S: "服务", F: "收费", A: "档案", P: "个人信息" } as const;

const places = Map.groupBy(formPlaces(register), ({ code }) => code);
const each = (code: FormCode, of: "place" | "prints") =>
  [...new Set((places.get(code) ?? []).map((one) => one[of]))].join("、");

const rows = (group: string) =>
  (Object.keys(forms) as FormCode[])
    .filter((code) => code.startsWith(group))
    .map((code) => {
      const [title, category, keepFor] = forms[code];
      const kept = `${archiveCategories[category]}，${retentions[keepFor].title}`;
      return `| ${code} | ${title} | ${each(code, "place")} | ${each(code, "prints")} | ${kept} |`;
    });

const text = [
  "# Forms",
  "",
  "Every form of the handbooks: where it is filled in, what it prints, how it is kept. Printed by `scripts/forms.ts`.",
  ...Object.entries(groups).flatMap(([group, title]) => [
    "",
    `## ${title}`,
    "",
    "| code | 表单 | 填写处 | 打印 | 归档 |",
    "| --- | --- | --- | --- | --- |",
    ...rows(group),
  ]),
].join("\n");

keep(new Map([["docs/forms.md", `${text}\n`]]), "scripts/forms.ts");
