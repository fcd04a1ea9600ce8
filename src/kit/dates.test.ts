import assert from "node:assert/strict";
import { test } from "vitest";
import { dayOf, daysCounted, daysLater, earlier, monthsBegun } from "./dates.ts";

test("a day is the one on the calendar of the house", () => assert.equal(dayOf("2026-11-30T16:30:00Z"), "2026-12-01"));
test("the first and the last day of a rent are both paid", () => {
  assert.equal(daysCounted("2026-12-03", "2026-12-05"), 3);
  assert.equal(daysCounted("2026-12-03", "2026-12-03"), 1);
  assert.equal(daysCounted("2026-12-03", "2026-12-01"), 0);
});
test("a month begun is a month; a whole one is not two", () => {
  assert.equal(monthsBegun("2026-12-01", "2027-02-13"), 3);
  assert.equal(monthsBegun("2026-12-01", "2026-12-31"), 1);
  assert.equal(monthsBegun("2026-12-01", "2027-01-01"), 2);
  assert.equal(monthsBegun("2027-01-31", "2027-02-28"), 2);
  assert.equal(monthsBegun("2026-12-01", "2026-11-20"), 0);
});
test("a day some days later", () => {
  assert.equal(daysLater("2026-12-29", 7), "2027-01-05");
  assert.equal(earlier("2026-12-29", "2027-01-05"), "2026-12-29");
});
