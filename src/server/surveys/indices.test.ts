import { expect, test } from "vitest";
import { questionnaires } from "#procedures/questionnaires.ts";
import { indicesOf, promoterScore } from "./indices.ts";

const { service, handbook } = questionnaires;
const tally = (item: string, grades: Record<string, number>) =>
  Object.entries(grades).map(([grade, n]) => ({ item, grade, n }));

test("V6: an item's index is the mean of its points, a group's the mean of its items, the whole weighs the groups", () => {
  const { groups, total, satisfied } = indicesOf(
    service,
    [
      ...tally("manner", { verySatisfied: 5, satisfied: 5 }),
      ...tally("answering", { fair: 10 }),
      ...tally("prompt", { dissatisfied: 5, veryDissatisfied: 5 }),
      ...tally("reasonable", { satisfied: 10 }),
      ...tally("overall", { verySatisfied: 4, satisfied: 5, fair: 3 }),
    ],
    12,
  );
  const [customers, repair] = groups;
  expect(customers!.items[0]).toMatchObject({ n: 10, value: 90, band: "很好" });
  expect(customers).toMatchObject({ value: 75, weight: 20, band: "好" });
  expect(repair).toMatchObject({ value: 15, band: "差" });
  expect(total).toEqual({ n: 12, value: 48.9, band: "差" });
  expect(satisfied).toEqual({ n: 12, value: 75 });
});

test("V6: without ten answers no index is shown, and never a nought in its place", () => {
  const { groups, total } = indicesOf(handbook, tally("civil", { excellent: 9 }), 9);
  expect(groups[0]!.items[0]).toEqual({ item: "civil", n: 9, grades: { excellent: 9, good: 0, fair: 0, poor: 0 } });
  expect(total).toEqual({ n: 9 });
  expect(promoterScore([{ recommends: 10, n: 9 }])).toEqual({ n: 9 });
});

test("V6: the handbook's groups weigh the same; greenery and fees are asked one by one", () => {
  const { total, groups } = indicesOf(
    handbook,
    [
      ...tally("safety", { excellent: 10 }),
      ...tally("greenCare", { fair: 10 }),
      ...tally("feeReasonable", { poor: 10 }),
    ],
    10,
  );
  expect(groups.find(({ group }) => group === "propertyManagement")).toMatchObject({ value: 45 });
  expect(total.value).toBe(72.5);
});

test("V6: willingness to recommend is nine and ten less nought to six", () => {
  const said = [
    { recommends: 10, n: 5 },
    { recommends: 8, n: 3 },
    { recommends: 6, n: 2 },
  ];
  expect(promoterScore(said)).toEqual({ n: 10, value: 30 });
});
