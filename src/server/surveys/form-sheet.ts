import { itemsOf, questionnaireNamed } from "#procedures/questionnaires.ts";
import type { Sheet } from "#server/papers/sheet.ts";
import { titlesOf } from "./indices.ts";
import type { Survey } from "./queries.ts";
import { page } from "./words.ts";

interface Printing {
  readonly company: string;
  /** Where the same can be answered on a phone, or the desk. */
  readonly address: string;
  readonly printedAt: string;
  readonly home?: string;
}

/** 客户满意度调查表 (S17) to be filled in by hand. */
export function formSheet(survey: Survey, { company, address, printedAt, home = "" }: Printing): Sheet {
  const questionnaire = questionnaireNamed(survey.questionnaire);
  const titles = titlesOf(questionnaire, survey.wording);
  const grades = Object.values(questionnaire.grades).map(({ title }) => title);
  const items = itemsOf(questionnaire);
  return {
    company,
    title: questionnaire.title,
    number: survey.period,
    address,
    printedAt,
    items: [
      { label: page.item, words: `${survey.title} ${page.until(survey.closesOn)}` },
      { label: page.home, words: home },
      { label: page.name, words: "" },
      { label: page.phone, words: "" },
      ...Object.entries(questionnaire.groups).map(([group, { title }]) => ({
        label: title,
        columns: [page.item, ...grades, page.none, page.remark],
        rows: items
          .filter((one) => one.group === group)
          .map(({ item }) => [titles[item]!, ...grades.map(() => "□"), "□", ""]),
      })),
      ...(questionnaire.recommends ? [{ label: page.recommends, words: "" }] : []),
      { label: page.suggestions, words: "" },
    ],
    signs: [{ title: page.sign }, { title: page.surveyor }],
  };
}
