import { homeZone } from "#kit/moment.ts";

/** How the days of a campaign are cut up. Times are local, "09:00". */
export interface SlotPlan {
  readonly firstDay: string;
  readonly lastDay: string;
  readonly from: string;
  readonly until: string;
  readonly pauseFrom?: string;
  readonly pauseUntil?: string;
  readonly minutes: number;
  readonly rooms: readonly string[];
  readonly capacity: number;
  readonly weekends: boolean;
}
export interface PlannedSlot {
  readonly starts_at: string;
  readonly ends_at: string;
  readonly room: string;
  readonly capacity: number;
}

const saturday = 6;

/** Every slot of a campaign: whole ones only, none in the pause, each room its own. */
export function slotsOf(plan: SlotPlan): PlannedSlot[] {
  const starts = startsOn(plan);
  return daysOf(plan).flatMap((day) =>
    starts.flatMap((start) =>
      plan.rooms.map((room) => ({
        starts_at: at(day, start),
        ends_at: at(day, start.add({ minutes: plan.minutes })),
        room,
        capacity: plan.capacity,
      })),
    ),
  );
}

function daysOf({ firstDay, lastDay, weekends }: SlotPlan): Temporal.PlainDate[] {
  const [first, last] = [Temporal.PlainDate.from(firstDay), Temporal.PlainDate.from(lastDay)];
  const length = first.until(last).days + 1;
  const all = Array.from({ length: Math.max(0, length) }, (_, n) => first.add({ days: n }));
  return all.filter(({ dayOfWeek }) => weekends || dayOfWeek < saturday);
}

/** The beginnings of a day's slots. A slot that would reach into the pause begins after it. */
function startsOn({ from, until, pauseFrom, pauseUntil, minutes }: SlotPlan): Temporal.PlainTime[] {
  const starts: Temporal.PlainTime[] = [];
  const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const [pause, resume] = [pauseFrom, pauseUntil].map((time) => (time === undefined ? undefined : minutesOf(time)));
  let minute = minutesOf(from);
  while (minute + minutes <= minutesOf(until)) {
    const within = pause !== undefined && resume !== undefined && minute < resume && minute + minutes > pause;
    if (within) minute = resume;
    else {
      starts.push(Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 }));
      minute += minutes;
    }
  }
  return starts;
}

const at = (day: Temporal.PlainDate, time: Temporal.PlainTime) =>
  day.toZonedDateTime({ timeZone: homeZone, plainTime: time }).toInstant().toString();
