import assert from "node:assert/strict";
import fc from "fast-check";
import { test } from "vitest";
import { at, office } from "#test/cast.ts";
import { addWorking, due, elapsed, openOn, workingBetween, type Calendar, type Pause } from "./calendar.ts";
import { days, hours, minutes, workingDays, workingHours, type Span } from "./time.ts";

type Instant = Temporal.Instant;
const { compare } = Temporal.Instant;
const zone = office.zone;
const minute = 60_000;

/** Any minute of the eleven months that the calendar knows, whole-year ends left out. */
const moments = fc
  .integer({ min: 0, max: 330 * 24 * 60 })
  .map((n) => Temporal.Instant.from(at("2026-01-05 00:00")).add({ minutes: n }));
const work = fc.integer({ min: 1, max: 20 * 8 * 60 }).map((n) => n * minute);
const spans: fc.Arbitrary<Span> = fc
  .tuple(fc.constantFrom(minutes, hours, days, workingHours, workingDays), fc.integer({ min: 1, max: 12 }))
  .map(([unit, count]) => unit(count));
/** Pauses one after another, as a matter has them. */
const pausesAfter = (start: Instant) =>
  fc
    .array(fc.tuple(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 0, max: 1500 })), { maxLength: 4 })
    .map((gaps) => {
      let now = start;
      return gaps.map(([open, shut]): Pause => {
        const from = now.add({ minutes: open });
        now = from.add({ minutes: shut });
        return { from: from.toString(), to: now.toString(), reason: "等待" };
      });
    });
const paused = moments.chain((start) => fc.tuple(fc.constant(start), pausesAfter(start)));
const all = <T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => void) =>
  fc.assert(fc.property(arbitrary, holds), { numRuns: 300, seed: 7 });

const dateOf = (moment: Instant) => moment.toZonedDateTimeISO(zone).toPlainDate();

test("adding and measuring working time are each other's inverse", () =>
  all(fc.tuple(moments, work), ([start, ms]) =>
    assert.equal(workingBetween(office, start, addWorking(office, start, ms)), ms),
  ));
test("a later start is never due sooner, and more work is due later", () =>
  all(fc.tuple(moments, work, fc.nat(5000)), ([start, ms, n]) => {
    const end = addWorking(office, start, ms);
    assert.ok(compare(addWorking(office, start.add({ minutes: n }), ms), end) >= 0);
    assert.ok(compare(addWorking(office, start, ms + minute), end) > 0);
  }));
test("work is due at a moment when work is done, closing time included", () =>
  all(fc.tuple(moments, work), ([start, ms]) => {
    const end = addWorking(office, start, ms);
    assert.equal(workingBetween(office, end.subtract({ seconds: 1 }), end), 1000);
  }));
test("measured time adds up over any cut", () =>
  all(fc.tuple(moments, fc.nat(20_000), fc.nat(20_000)), ([start, a, b]) => {
    const [cut, end] = [start.add({ minutes: a }), start.add({ minutes: a + b })];
    assert.equal(
      workingBetween(office, start, cut) + workingBetween(office, cut, end),
      workingBetween(office, start, end),
    );
  }));
test("more time is never due sooner, in any unit, and a pause never brings it forward", () =>
  all(fc.tuple(paused, spans), ([[start, pauses], span]) => {
    const less = due(office, start, span, pauses)!;
    assert.ok(compare(due(office, start, { ...span, count: span.count + 1 }, pauses)!, less) >= 0);
    assert.ok(compare(due(office, start, span)!, less) <= 0);
  }));
test("at its due time just the span has passed, pauses left out", () =>
  all(fc.tuple(paused, fc.integer({ min: 1, max: 60 })), ([[start, pauses], count]) => {
    for (const span of [workingHours(count), hours(count)])
      assert.equal(elapsed(office, start, due(office, start, span, pauses)!, span, pauses), count * 60 * minute);
  }));
test("a pause out of hours changes nothing that is counted in working time", () =>
  all(fc.tuple(moments, spans, fc.nat(29)), ([start, span, n]) => {
    if (!span.unit.startsWith("working")) return;
    const night = dateOf(start).add({ days: n }).toZonedDateTime({ timeZone: zone, plainTime: "18:00" });
    const pause = {
      from: night.toInstant().toString(),
      to: night.add({ hours: 14 }).toInstant().toString(),
      reason: "夜间",
    };
    assert.equal(String(due(office, start, span, [pause])), String(due(office, start, span)));
  }));
test("Civil Code 201, 203: days leave out the first and are over at the end of the last", () =>
  all(fc.tuple(moments, fc.integer({ min: 0, max: 60 })), ([start, count]) => {
    const end = due(office, start, days(count))!;
    assert.equal(end.toZonedDateTimeISO(zone).hour, 0);
    assert.equal(dateOf(end.subtract({ seconds: 1 })).toString(), dateOf(start).add({ days: count }).toString());
  }));
test("working days leave out the first and end at closing time of the last", () =>
  all(fc.tuple(moments, fc.integer({ min: 1, max: 20 })), ([start, count]) => {
    const end = due(office, start, workingDays(count))!;
    const between = dateOf(start).until(dateOf(end), { largestUnit: "days" }).days;
    const open = Array.from({ length: between }, (_, n) => dateOf(start).add({ days: n + 1 })).filter((date) =>
      openOn(office, date),
    );
    assert.equal(open.length, count);
    assert.equal(workingBetween(office, end, dateOf(end).add({ days: 1 }).toZonedDateTime(zone).toInstant()), 0);
  }));
test("a calendar edited while a clock runs gives the same answer as one that was so from the start", () =>
  all(fc.tuple(paused, spans, fc.array(fc.nat(40), { maxLength: 5 })), ([[start, pauses], span, closed]) => {
    const dates = Object.fromEntries(closed.map((n) => [dateOf(start).add({ days: n }).toString(), []]));
    const edited: Calendar = { ...office, dates: { ...office.dates, ...dates } };
    const before = due(office, start, span, pauses);
    const fresh = JSON.parse(JSON.stringify(edited)) as Calendar;
    assert.equal(String(due(edited, start, span, pauses)), String(due(fresh, start, span, pauses)));
    assert.equal(String(due(office, start, span, pauses)), String(before), "and undone, the old answer");
    assert.ok(compare(due(edited, start, span)!, due(office, start, span)!) >= 0, "a day closed is never due sooner");
  }));
