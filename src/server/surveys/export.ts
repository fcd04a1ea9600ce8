import writeXlsx from "write-excel-file/node";
import { questionnaireNamed } from "#procedures/questionnaires.ts";
import type { Tx, Who } from "#server/base/database.ts";
import { record } from "#server/base/events.ts";
import type { Index } from "./indices.ts";
import { results } from "./surveys.ts";
import { sheet } from "./words.ts";

/** The indices of a survey as a workbook: item by item, the groups and the whole. Leaves an event. */
export async function exported(tx: Tx, who: Who, id: string) {
  const survey = await results(tx, who, id);
  const grades = Object.entries(questionnaireNamed(survey.questionnaire).grades);
  const bold = (value: string) => ({ value, fontWeight: "bold" as const });
  const head = [...sheet.head, ...grades.map(([, { title }]) => title)].map(bold);
  const line = (group: string, item: string, index: Index, counts: readonly number[] = []) => [
    group,
    item,
    index.n,
    index.value ?? sheet.few,
    index.band ?? "",
    ...counts,
  ];
  const rows = survey.groups.flatMap((group) => [
    ...group.items.map((item) =>
      line(
        group.title,
        survey.titles[item.item]!,
        item,
        grades.map(([grade]) => item.grades[grade] ?? 0),
      ),
    ),
    line(group.title, "", group),
  ]);
  await record(tx, who, { kind: "export", action: "survey", project: survey.project, form: { survey: id } });
  const content = await writeXlsx([head, ...rows, line(sheet.total, "", survey.total)], {
    sheet: sheet.title,
    stickyRowsCount: 1,
  }).toBuffer();
  return { name: sheet.file(`${survey.title} ${survey.period}`), content };
}
