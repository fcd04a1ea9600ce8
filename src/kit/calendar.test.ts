import assert from "node:assert/strict";
import { test } from "vitest";
import { at, office } from "#test/cast.ts";
import { due, share, workingBetween, type Calendar } from "./calendar.ts";
import { days, hours, sameDay, workingDays, workingHours, type Span } from "./time.ts";

const moment = (local: string) => Temporal.Instant.from(at(local));
const pause = (from: string, to?: string) => ({ from: at(from), to: to && at(to), reason: "等待" });
const dueAt = (start: string, span: Span, ...pauses: ReturnType<typeof pause>[]) =>
  due(office, moment(start), span, pauses)
    ?.toZonedDateTimeISO("Asia/Shanghai")
    .toPlainDateTime()
    .toString({ smallestUnit: "minute" });

test("work that exactly fills the day is due at closing time", () => {
  assert.equal(dueAt("2026-11-23 08:30", workingHours(8)), "2026-11-23T18:00");
  assert.equal(dueAt("2026-11-23 09:30", workingHours(8)), "2026-11-24T09:30");
});
test("working days leave out the first day and end at closing time", () => {
  assert.equal(dueAt("2026-11-23 09:00", workingDays(2)), "2026-11-25T18:00");
  assert.equal(dueAt("2026-11-21 20:00", workingDays(1)), "2026-11-23T18:00");
});
test("a holiday is skipped and a make-up Saturday counts", () => {
  assert.equal(dueAt("2026-09-30 16:00", workingDays(3)), "2026-10-10T18:00");
});
test("days end at midnight, the first day left out; the same day ends today", () => {
  assert.equal(dueAt("2026-11-23 09:00", days(3)), "2026-11-27T00:00");
  assert.equal(dueAt("2026-11-23 09:00", sameDay), "2026-11-24T00:00");
});
test("hours run through the night", () => assert.equal(dueAt("2026-11-23 20:00", hours(24)), "2026-11-24T20:00"));
test("a pause moves a due time by its own working time; out of hours it is worth nothing", () => {
  assert.equal(
    dueAt("2026-11-23 09:00", workingHours(4), pause("2026-11-23 10:00", "2026-11-23 11:00")),
    "2026-11-23T15:30",
  );
  assert.equal(
    dueAt("2026-11-23 09:00", workingHours(4), pause("2026-11-22 19:00", "2026-11-23 08:00")),
    "2026-11-23T14:30",
  );
});
test("several pauses all count, and one after the due time does not", () => {
  const two = [pause("2026-11-23 10:00", "2026-11-23 10:30"), pause("2026-11-23 11:00", "2026-11-23 11:30")];
  assert.equal(dueAt("2026-11-23 09:00", workingHours(4), ...two), "2026-11-23T15:30");
  assert.equal(dueAt("2026-11-23 09:00", workingHours(1), pause("2026-11-23 11:00")), "2026-11-23T10:00");
});
test("while it is paused there is no due time", () =>
  assert.equal(dueAt("2026-11-23 09:00", workingHours(4), pause("2026-11-23 10:00")), undefined));
test("three quarters of two working days, counted in working time", () => {
  const three = share(office, moment("2026-11-23 08:30"), workingDays(1), 0.75);
  assert.equal(three?.toString(), at("2026-11-24 14:00"));
});
test("a pause that begins before the due time as other pauses have moved it counts, in whatever order they are told", () => {
  const two = [pause("2026-11-23 15:00", "2026-11-23 15:30"), pause("2026-11-23 10:00", "2026-11-23 11:00")];
  assert.equal(dueAt("2026-11-23 09:00", workingHours(4), ...two), "2026-11-23T16:00");
});
test("an all-day shift ends at 24:00 without losing a minute", () => {
  const always: Calendar = {
    zone: "Asia/Shanghai",
    week: Array.from({ length: 7 }, () => [["00:00", "24:00"] as const]),
  };
  assert.equal(workingBetween(always, moment("2026-11-23 00:00"), moment("2026-11-30 00:00")), 7 * 86_400_000);
});
