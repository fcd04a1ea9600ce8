import assert from "node:assert/strict";
import { test } from "vitest";
import { at, li, wang, zhang, zhou } from "#test/cast.ts";
import { errand } from "#test/errand.ts";
import { Story } from "#test/story.ts";
import { changes, dataBefore, sentence, title, valueWords } from "./sentences.ts";

const nameOf = (kind: string, id: string) => `${kind}:${id}`;
const told = (story: Story) => story.matter!.deeds.map((deed) => sentence(errand, deed, nameOf));
const asked = () => new Story(errand).does(wang, "ask", { home: "3-502", wish: "擦玻璃" });
const assign = { worker: zhang.id, urgency: "normal" };

test("each act is a sentence with its blanks filled, and drops what was not filled in", () => {
  const plain = asked().does(li, "assign", assign);
  assert.deepEqual(told(plain), ["登记需求：擦玻璃", "派staff:维修张"]);
  const dated = asked().does(li, "assign", { ...assign, appointment: at("2026-11-24 14:00") });
  assert.equal(told(dated)[1], "派staff:维修张，约 11月24日 周二 14:00 上门");
});
test("a fee in a sentence is worked out; without words of its own an action tells its title and first text", () => {
  const story = asked().does(li, "assign", assign).does(zhang, "begin").does(zhang, "wait", { reason: "缺料" });
  story.does(zhang, "resume").does(zhang, "finish", { work: "擦净", cost: 12_050 });
  assert.deepEqual(told(story).slice(2), ["开工", "等待材料：缺料", "继续", "完工，收费120.50元：擦净"]);
});
test("of several who sign, the first writes and the others sign", () => {
  const story = asked()
    .does(li, "assign", assign)
    .does(zhang, "begin")
    .does(zhang, "finish", { work: "好", cost: 50_000 });
  story.does(zhou, "accept", { rating: 4 }).does(wang, "accept");
  assert.deepEqual(told(story).slice(-2), ["验收", "签署“验收”"]);
});
test("clock steps say what ran out and who was reminded", () => {
  const story = asked().at("2026-11-23 09:25").at("2026-11-23 09:31").at("2026-11-23 10:31");
  assert.deepEqual(told(story).slice(1), [
    "上门即将到期，已提醒客服专员",
    "上门到期，已提醒客服主管",
    "上门逾期1小时，已提醒项目经理",
  ]);
});
test("a clock that moves the matter itself says so by its title", () => {
  const story = asked().does(li, "assign", assign).does(zhang, "begin").does(zhang, "finish", { work: "好", cost: 1 });
  story.does(wang, "accept", { rating: 5 }).does(li, "accept").at("2026-12-10 09:00");
  assert.equal(story.state, "closed");
  assert.equal(told(story).at(-1), "逾期视为满意");
});
test("a later act's changes are told, old and new", () => {
  const story = asked()
    .does(li, "assign", assign)
    .does(li, "assign", { ...assign, worker: "维修林" });
  assert.deepEqual(changes(errand, story.matter!, 2), [
    { field: "worker", title: "服务人员", from: zhang.id, to: "维修林" },
  ]);
  assert.deepEqual(changes(errand, story.matter!, 1), []);
  assert.deepEqual(dataBefore(story.matter!, 1), { home: "3-502", wish: "擦玻璃" });
});
test("values are told as people say them", () => {
  const say = (name: keyof typeof errand.fields, value: unknown) => valueWords(errand.fields[name], value, nameOf);
  assert.equal(say("cost", 123_456), "1,234.56元");
  assert.equal(say("cost", 100_000), "1,000元");
  assert.equal(say("satisfied", false), "不满意");
  assert.equal(say("kind", "mend"), "修理");
  assert.equal(say("lead", "engineering"), "工程维养");
  assert.equal(say("rating", 5), "很满意");
  assert.equal(say("photos", ["a", "b"]), "2张照片");
  assert.equal(say("home", "3-502"), "home:3-502");
  assert.equal(say("work", ""), "—");
  assert.equal(valueWords(undefined, "随便", nameOf), "随便");
});
test("a list shows of a matter the first long text its opening action asked for", () => {
  assert.equal(title(errand, asked().matter!.data), "擦玻璃");
  assert.equal(title(errand, {}), "");
});
