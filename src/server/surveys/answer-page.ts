import { itemsOf, questionnaireNamed } from "#procedures/questionnaires.ts";
import { titlesOf } from "./indices.ts";
import type { Survey } from "./queries.ts";
import { page } from "./words.ts";

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const text = (raw: string) => raw.replaceAll(/[&<>"']/g, (sign) => escapes[sign]!);

const style = `body{margin:0;font:16px/1.6 system-ui,sans-serif;color:#1f2a37;background:#f4f6f8}
main{max-width:36rem;margin:0 auto;padding:1rem}h1{font-size:1.25rem;margin:.5rem 0}h2{font-size:1rem;margin:1.5rem 0 .25rem;color:#2f5d8a}
fieldset{border:0;margin:0 0 .5rem;padding:.75rem;background:#fff;border-radius:8px}legend{float:left;width:100%;padding:0;font-weight:600}
.grades{clear:both;display:flex;flex-wrap:wrap;gap:.4rem}label{display:inline-flex;align-items:center;gap:.35rem;min-height:44px;padding:0 .6rem;border:1px solid #c9d2dc;border-radius:22px}
label:has(:checked){border-color:#2f5d8a;background:#e8f0f8}input[type=text],textarea{box-sizing:border-box;width:100%;margin-top:.5rem;padding:.5rem;font:inherit;border:1px solid #c9d2dc;border-radius:6px}
button{width:100%;min-height:48px;margin:1rem 0 2rem;border:0;border-radius:8px;background:#2f5d8a;color:#fff;font:inherit}.wrong{color:#a4262c}.hint{color:#566}`;

const shell = (title: string, body: string) => `<!doctype html><html lang="${page.lang}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${text(title)}</title>
<style>${style}</style></head><body><main>${body}</main></body></html>`;

/** A page of one sentence or two. */
export const saying = (title: string, more = "") =>
  shell(title, `<h1>${text(title)}</h1>${more ? `<p>${text(more)}</p>` : ""}`);

const choices = (name: string, all: readonly (readonly [string, string])[], chosen: string | undefined) =>
  `<div class="grades">${all
    .map(
      ([value, title]) =>
        `<label><input type="radio" name="${name}" value="${value}"${chosen === value ? " checked" : ""}>${text(title)}</label>`,
    )
    .join("")}</div>`;

/** The questionnaire as a page for a phone, with what was filled in before where something was wrong with it. */
export function answerPage(survey: Survey, filled: Readonly<Record<string, string>> = {}, wrong = ""): string {
  const questionnaire = questionnaireNamed(survey.questionnaire);
  const titles = titlesOf(questionnaire, survey.wording);
  const grades: (readonly [string, string])[] = [
    ...Object.entries(questionnaire.grades).map(([name, { title }]) => [name, title] as const),
    ["", page.none],
  ];
  const groups = Object.entries(questionnaire.groups).map(([group, { title }]) => {
    const items = itemsOf(questionnaire).filter((one) => one.group === group);
    const asks = items.map(
      ({
        item,
      }) => `<fieldset><legend>${text(titles[item]!)}</legend>${choices(`grade.${item}`, grades, filled[`grade.${item}`])}
<input type="text" name="comment.${item}" maxlength="200" placeholder="${page.comment}" aria-label="${text(`${titles[item]!} ${page.comment}`)}" value="${text(filled[`comment.${item}`] ?? "")}"></fieldset>`,
    );
    return `<h2>${text(title)}</h2>${asks.join("")}`;
  });
  const scores = Array.from({ length: 11 }, (_, n) => [String(n), String(n)] as const);
  const recommends = questionnaire.recommends
    ? `<fieldset><legend>${page.recommends}</legend>${choices("recommends", scores, filled["recommends"])}</fieldset>`
    : "";
  return shell(
    survey.title,
    `<h1>${text(survey.title)}</h1><p class="hint">${text(`${survey.period}，${page.until(survey.closesOn)}`)}</p>
<p>${questionnaire.preface}</p>${wrong ? `<p class="wrong" role="alert">${text(wrong)}</p>` : ""}
<form method="post">${groups.join("")}${recommends}<fieldset><legend>${page.suggestions}</legend>
<textarea name="suggestions" rows="4" maxlength="2000" aria-label="${page.suggestions}">${text(filled["suggestions"] ?? "")}</textarea></fieldset>
<fieldset><label><input type="checkbox" name="named" value="yes"${filled["named"] ? " checked" : ""}>${page.named}</label><p class="hint">${page.anonymous}</p></fieldset>
<button type="submit">${page.send}</button></form>`,
  );
}

/** What a filled-in page says, as an answer. */
export function answerOf(filled: Readonly<Record<string, string>>) {
  const of = (prefix: string) =>
    Object.fromEntries(
      Object.entries(filled)
        .filter(([name, value]) => name.startsWith(prefix) && value.trim() !== "")
        .map(([name, value]) => [name.slice(prefix.length), value.slice(0, 200)]),
    );
  const score = /^(10|\d)$/.exec(filled["recommends"] ?? "")?.[0];
  return {
    way: "online" as const,
    grades: of("grade."),
    comments: of("comment."),
    ...(score !== undefined && { recommends: Number(score) }),
    suggestions: (filled["suggestions"] ?? "").slice(0, 2000),
    named: filled["named"] === "yes",
  };
}
