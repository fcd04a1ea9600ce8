import { assert, test } from "vitest";
import { at } from "#test/cast.ts";
import { dayWords, dueWords, groupOf, local, momentWords, toldAt, urgency } from "./when.ts";

/** A Wednesday. */
const now = at("2026-11-25 10:12");
const due = (local: string) => dueWords(at(local), now);

test("a due time is said as people say it", () => {
  assert.strictEqual(due("2026-11-25 10:37"), "剩 25分");
  assert.strictEqual(due("2026-11-25 17:30"), "今天 17:30");
  assert.strictEqual(due("2026-11-26 12:00"), "明天 12:00");
  assert.strictEqual(due("2026-11-28 12:00"), "周六 12:00");
  assert.strictEqual(due("2026-11-30 18:00"), "下周一 18:00");
  assert.strictEqual(due("2026-12-20 18:00"), "12月20日 18:00");
});

test("a limit by days ends with the day and is never said as midnight", () => {
  assert.strictEqual(due("2026-11-26 00:00"), "今天内");
  assert.strictEqual(due("2026-12-01 00:00"), "下周一内");
});

test("what is overdue says for how long", () => {
  assert.strictEqual(due("2026-11-25 10:06"), "逾期 6分");
  assert.strictEqual(due("2026-11-25 08:00"), "逾期 2小时");
  assert.strictEqual(due("2026-11-20 08:00"), "逾期 5天");
});

test("the last hour is soon, midnight belongs to the day before", () => {
  assert.strictEqual(urgency(at("2026-11-25 11:12"), now), "soon");
  assert.strictEqual(urgency(at("2026-11-26 00:00"), now), "today");
  assert.strictEqual(groupOf(at("2026-11-26 00:00"), now), "today");
  assert.strictEqual(groupOf(at("2026-11-27 18:00"), now), "near");
  assert.strictEqual(groupOf(undefined, now), "none");
});

test("what has just happened is told by minutes, what is long past by its date", () => {
  assert.strictEqual(momentWords(at("2026-11-25 09:36"), now), "36 分钟前");
  assert.strictEqual(momentWords(at("2026-11-24 16:40"), now), "昨天 16:40");
  assert.strictEqual(momentWords(at("2026-10-05 16:40"), now), "10月5日 16:40");
});

test("what the system does at midnight is told under the day that ends, never as 00:00", () => {
  const told = (...args: Parameters<typeof toldAt>) => {
    const { day, words } = toldAt(...args);
    return `${dayWords(day, local(now))} ${words}`;
  };
  assert.strictEqual(told(at("2026-11-25 00:00"), true, true), "昨天 到期时");
  assert.strictEqual(told(at("2026-11-24 00:00"), true, true), "前天 到期时");
  assert.strictEqual(told(at("2026-11-25 00:00"), true), "昨天 24:00");
  assert.strictEqual(told(at("2026-11-25 00:00"), false), "今天 00:00");
  assert.strictEqual(told(at("2026-11-24 18:00"), true, true), "昨天 18:00");
});
