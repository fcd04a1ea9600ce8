import { expect, test } from "vitest";
import { slotsOf } from "./plan.ts";

const plan = {
  firstDay: "2026-11-27",
  lastDay: "2026-11-30",
  from: "09:00",
  until: "16:30",
  pauseFrom: "12:00",
  pauseUntil: "13:30",
  minutes: 60,
  rooms: ["一组", "二组"],
  capacity: 2,
  weekends: false,
};
const local = (instant: string) =>
  Temporal.Instant.from(instant)
    .toZonedDateTimeISO("Asia/Shanghai")
    .toPlainDateTime()
    .toString({ smallestUnit: "minute" });

test("days are cut into whole slots around the pause, for each room, without weekends", () => {
  const slots = slotsOf(plan).filter(({ room }) => room === "一组");
  expect(slots.map(({ starts_at }) => local(starts_at))).toEqual(
    ["2026-11-27", "2026-11-30"].flatMap((day) =>
      ["09:00", "10:00", "11:00", "13:30", "14:30", "15:30"].map((time) => `${day}T${time}`),
    ),
  );
  expect(slotsOf(plan)).toHaveLength(24);
  expect(slotsOf({ ...plan, weekends: true })).toHaveLength(48);
});

test("a day too short for one slot has none", () => {
  expect(slotsOf({ ...plan, until: "09:30" })).toEqual([]);
});
