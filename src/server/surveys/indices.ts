import { bands, fewest, itemsOf, type Questionnaire } from "#procedures/questionnaires.ts";

/** How often each grade was given to each item. */
export interface Tally {
  readonly item: string;
  readonly grade: string;
  readonly n: number;
}
export interface Index {
  /** How many gave a grade; whoever left it out does not count. */
  readonly n: number;
  /** 0 to 100, to one decimal; nothing where fewer than ten answered. */
  readonly value?: number;
  readonly band?: string;
}
export interface Indices {
  readonly total: Index;
  readonly groups: readonly (Index & {
    readonly group: string;
    readonly title: string;
    readonly weight: number;
    readonly items: readonly (Index & { readonly item: string; readonly grades: Readonly<Record<string, number>> })[];
  })[];
  /** Per cent with one of the two best grades, of all valid answers to the item that stands for the whole. */
  readonly satisfied?: Index;
}

/**
 * Index of an item: the mean of the points of its grades. Of a group: the mean of its items. Of all: the weighted mean
 * of the groups, those without an index left out (taxonomy 5.2).
 */
export function indicesOf(questionnaire: Questionnaire, tallies: readonly Tally[], answers: number): Indices {
  const { grades, groups } = questionnaire;
  const share = Object.values(groups).some(({ weight }) => weight !== undefined) ? undefined : 1;
  const found = Object.entries(groups).map(([group, { title, weight = share ?? 0, items }]) => {
    const each = Object.keys(items).map((item) => {
      const given = tallies.filter((tally) => tally.item === item && tally.grade in grades);
      const n = given.reduce((sum, tally) => sum + tally.n, 0);
      const points = given.reduce((sum, tally) => sum + tally.n * grades[tally.grade]!.points, 0);
      const counts = Object.fromEntries(Object.keys(grades).map((grade) => [grade, countOf(given, grade)]));
      return { item, grades: counts, ...index(n, n > 0 ? points / n : undefined) };
    });
    const shown = each.flatMap(({ value }) => (value === undefined ? [] : [value]));
    return { group, title, weight, items: each, ...index(Math.max(0, ...each.map(({ n }) => n)), mean(shown)) };
  });
  const weighed = found.filter(({ value, weight }) => value !== undefined && weight > 0);
  const weights = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const total = weighed.reduce((sum, { value, weight }) => sum + value! * weight, 0) / weights;
  return {
    total: index(answers, weights > 0 ? total : undefined),
    groups: found,
    ...(questionnaire.overall !== undefined && { satisfied: rate(questionnaire, tallies) }),
  };
}

function rate({ grades, overall }: Questionnaire, tallies: readonly Tally[]): Index {
  const given = tallies.filter(({ item }) => item === overall);
  const n = given.reduce((sum, tally) => sum + tally.n, 0);
  const best = Object.keys(grades).slice(0, 2);
  const good = best.reduce((sum, grade) => sum + countOf(given, grade), 0);
  return n < fewest ? { n } : { n, value: tenths((good * 100) / n) };
}

const countOf = (tallies: readonly Tally[], grade: string) =>
  tallies.filter((tally) => tally.grade === grade).reduce((sum, { n }) => sum + n, 0);
const mean = (values: readonly number[]) =>
  values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : undefined;

function index(n: number, value: number | undefined): Index {
  if (n < fewest || value === undefined) return { n };
  return { n, value: tenths(value), band: bands.find(({ from }) => value >= from)!.title };
}

/** To one decimal, half up. */
const tenths = (value: number) => Math.round(value * 10) / 10;

/** Net promoter score: 9 and 10 less 0 to 6, in per cent of those who said. */
export function promoterScore(said: readonly { readonly recommends: number; readonly n: number }[]): Index {
  const n = said.reduce((sum, one) => sum + one.n, 0);
  const of = (is: (score: number) => boolean) =>
    said.filter(({ recommends }) => is(recommends)).reduce((sum, one) => sum + one.n, 0);
  if (n < fewest) return { n };
  return { n, value: tenths(((of((score) => score >= 9) - of((score) => score <= 6)) * 100) / n) };
}

/** Items in the words of a survey, where the director has approved others than the printed ones (V6). */
export const titlesOf = (questionnaire: Questionnaire, wording: Readonly<Record<string, string>>) =>
  Object.fromEntries(itemsOf(questionnaire).map(({ item, title }) => [item, wording[item] ?? title]));
