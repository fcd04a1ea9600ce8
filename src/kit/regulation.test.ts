import assert from "node:assert/strict";
import { test } from "vitest";
import { errand } from "#test/errand.ts";
import { chart } from "./chart.ts";
import { papers, policies } from "./collect.ts";
import { flowchart } from "./flowchart.ts";
import { regulation, regulationPieces } from "./regulation.ts";
import { days } from "./time.ts";
import { chinese } from "./words.ts";

const articles = (own = {}) => regulationPieces(errand, own).flatMap((chapter) => chapter.articles);
const article = (title: string, own = {}) => articles(own).find((each) => each.title === title)!;
const policy = (name: string) => (piece: object) => "policy" in piece && piece.policy === `specialService.${name}`;

test("articles are numbered through all chapters", () =>
  assert.deepEqual(
    articles().map(({ number }) => number),
    articles().map((_, n) => n + 1),
  ));
test("numbers, states, fields and rules are pieces that can be looked up", () => {
  const { text, items } = article("派人");
  assert.ok(text.some((piece) => "state" in piece && piece.state === "assigned"));
  assert.ok(text.some((piece) => "rule" in piece && piece.rule === "R1"));
  assert.ok(items[0]?.some((piece) => "field" in piece && piece.field === "worker"));
  assert.ok(article("上门时限").text.some(policy("come")));
  assert.ok(article("来电问候").text.some(policy("script.greet")));
});
test("the house's own values are printed where there are any, in the article and in the table", () => {
  const own = { visit: days(5), tries: 4 };
  assert.ok(regulation(errand, own).includes("限5日内"));
  assert.ok(regulation(errand, own).includes("返工不得超过4次"));
  assert.ok(regulation(errand, own).includes("| 返工次数 | 4 | R1 |"));
  assert.ok(regulation(errand).includes("返工不得超过2次"));
});
test("an article reads as a sentence, its lists under it", () => {
  const text = regulation(errand);
  assert.ok(text.includes("“待派人”或“待上门”的，由客服专员办理，转为“待上门”。〔R1〕"));
  assert.ok(text.includes("- 填写服务人员、缓急；可填写预约时间、责任部门。"));
  assert.ok(
    text.includes("费用不超过300元的，由本户业主和客服专员依次签署；费用超过前述限额的，由本户业主和项目经理共同签署"),
  );
  assert.ok(text.includes("另立报修单，其办结后即由系统办理“报修办结”，并带回维修结果。"));
  assert.ok(text.includes("每月按类别统计，其中一组达到2件的，就该组另立分析报告单。〔R7〕"));
  assert.ok(text.includes("- 停计：等待材料期间。"));
  assert.ok(text.includes("《服务登记表》**　按时间逐件登记房屋、服务需求、类别，可按期间打印。〔R1〕"));
  assert.doesNotMatch(text, /undefined|null|NaN|。。|；。|，，|\n- \n/);
});
test("every number and text of the house is collected with its title, unit, default and rule", () => {
  const all = policies(errand);
  assert.deepEqual(all["specialService.done.urgency.urgent"], {
    title: "完成时限（急）",
    unit: "span",
    value: { count: 4, unit: "workingHours" },
    default: { count: 4, unit: "workingHours" },
    basis: "R2",
  });
  assert.equal(all["specialService.script.greet"]?.unit, "text");
  assert.equal(all["specialService.taboo"]?.unit, "text");
  assert.deepEqual(
    papers(errand).map(({ name }) => name),
    ["specialService.slip"],
  );
});
test("the chart has exits as marks, not as arrows", () => {
  const { nodes, edges, exits } = chart(errand);
  assert.deepEqual(exits, [{ action: "cancel", title: "取消", to: "cancelled", from: ["asked", "assigned"] }]);
  assert.ok(nodes.find(({ state }) => state === "cancelled")?.aside);
  assert.ok(nodes.find(({ state }) => state === "closed")?.goal);
  assert.ok(!edges.some(({ to }) => to === "cancelled"));
  assert.deepEqual(edges.find(({ from, to }) => from === "checked" && to === "closed")?.lines, [
    { title: "回访", remark: "满意" },
    { title: "逾期视为满意", remark: "逾期", clock: true },
  ]);
});
test("the flow chart is a Mermaid state diagram", () => {
  assert.ok(flowchart(errand).startsWith("stateDiagram-v2\n"));
  assert.ok(flowchart(errand).includes("  checked --> closed: 回访（满意）／逾期视为满意"));
  assert.ok(flowchart(errand).includes("  asked --> cancelled: 取消"));
});
test("articles are counted in Chinese", () =>
  assert.deepEqual([1, 10, 11, 20, 45, 100, 105, 110, 123].map(chinese), [
    "一",
    "十",
    "十一",
    "二十",
    "四十五",
    "一百",
    "一百零五",
    "一百一十",
    "一百二十三",
  ]));
