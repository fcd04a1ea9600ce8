/**
 * Prints docs/glossary.md: every identifier that stands for a term of the field, with its Chinese term. With `--check`:
 * exits 1 when what is committed differs.
 */
import { policies } from "#kit/collect.ts";
import { departments, posts, postTitles, relations } from "#kit/people.ts";
import type { AnyProcedure } from "#kit/procedure.ts";
import { procedureTitles } from "#kit/titles.ts";
import { register } from "#procedures/register.ts";
import { keep } from "./generated.ts";

type Titled = Readonly<Record<string, { readonly title: string }>>;

const lines = (terms: Readonly<Record<string, string>>) =>
  Object.entries(terms).map(([name, title]) => `- \`${name}\` ${title}`);

const titles = (chapter: Titled = {}) =>
  Object.fromEntries(Object.entries(chapter).map(([name, { title }]) => [name, title]));

function section(title: string, terms: Readonly<Record<string, string>>, level = "##"): string[] {
  return Object.keys(terms).length > 0 ? [`${level} ${title}`, "", ...lines(terms), ""] : [];
}

/** The numbers of a procedure that are not also a clock, a fee or a script under the same name. */
const ownPolicies = (p: AnyProcedure) =>
  Object.fromEntries(Object.entries(titles(policies(p))).filter(([key]) => key.split(".")[1]! in (p.policies ?? {})));

const chapters = (p: AnyProcedure): string[] => [
  `## ${procedureTitles[p.name]} \`${p.name}\``,
  "",
  ...section("States", titles(p.states), "###"),
  ...section("Actions", titles(p.actions), "###"),
  ...section("Fields", titles(p.fields), "###"),
  ...section("Clocks", titles(p.clocks), "###"),
  ...section("Fees", titles(p.fees), "###"),
  ...section("Papers", titles(p.papers), "###"),
  ...section("Reports", titles(p.reports), "###"),
  ...section("Policies", ownPolicies(p), "###"),
];

const text = [
  "# Glossary",
  "",
  "Identifier and Chinese term, one line each; printed by `scripts/glossary.ts`.",
  "",
  ...section("Procedures", procedureTitles),
  ...section("Posts", posts),
  ...section("Relations to a matter", { ...relations, recorder: postTitles.recorder }),
  ...section("Departments", departments),
  ...register.flatMap(chapters),
].join("\n");

keep(new Map([["docs/glossary.md", `${text.trimEnd()}\n`]]), "scripts/glossary.ts");
