import { dice as diceOf, type Dice } from "#server/demo/dice.ts";
import { estateComplaints } from "#server/demo/texts/estate-complaints.ts";
import { serviceComplaints } from "#server/demo/texts/service-complaints.ts";
import { afterwords } from "#server/demo/texts/faults.ts";
import { homeFaults } from "#server/demo/texts/home-faults.ts";
import { publicFaults } from "#server/demo/texts/public-faults.ts";
import { questions } from "#server/demo/texts/questions.ts";
import { purposes } from "#server/demo/texts/visits.ts";
import { dateIn, onDay, type Beginning, type Setting } from "./scene.ts";

const complaintTexts = [...estateComplaints, ...serviceComplaints];
const emergencies = new Set(["WTR03", "PWR08", "ELV01", "PUB01"]);

/** How many a day, on average. */
const daily = { repair: 7.2, shared: 1.6, consultation: 4.8, complaint: 1.6, visit: 0.9 } as const;
type Kind = keyof typeof daily;

/** Everything that begins from a day on until the present, in order. */
export function beginnings(
  setting: Setting,
  from: Temporal.Instant,
  until: Temporal.Instant,
  seed: number,
): Beginning[] {
  const dice = diceOf(seed);
  const days = Math.ceil(from.until(until, { largestUnit: "hours" }).hours / 24);
  const all = Array.from({ length: days + 1 }, (_, day) => day).flatMap((day) =>
    (Object.keys(daily) as Kind[]).flatMap((kind) =>
      Array.from({ length: howMany(daily[kind] * pressure(days - day), dice) }, () =>
        begin[kind](setting, hourOf(from, day, dice), dice),
      ),
    ),
  );
  return all
    .filter(({ at }) => Temporal.Instant.compare(at, until) < 0)
    .toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));
}

/** After rain and with a new quarter's bills more people call: the last days are busy. */
const pressure = (daysAgo: number) => (daysAgo <= 3 ? 2.4 : 1);

/** By Poisson. */
function howMany(average: number, dice: Dice): number {
  const limit = Math.exp(-average);
  let n = 0;
  for (let product = dice.roll(); product > limit; product *= dice.roll()) n += 1;
  return n;
}

/** Most call in the morning, some in the evening. */
const hourOf = (from: Temporal.Instant, day: number, dice: Dice) =>
  onDay(
    from,
    day,
    Number(dice.weigh({ 8: 9, 9: 14, 10: 12, 11: 8, 13: 5, 14: 9, 15: 9, 16: 8, 17: 6, 18: 4, 19: 4, 20: 2 })),
    dice.between(0, 59),
  ).add({ seconds: dice.between(0, 59) });

const begin: Readonly<Record<Kind, (setting: Setting, at: Temporal.Instant, dice: Dice) => Beginning>> = {
  repair: (setting, at, dice) => {
    const fault = weighted(homeFaults, dice);
    const { home, customer, role } = someHome(setting, dice);
    const urgent = emergencies.has(fault.item);
    return {
      at: urgent && dice.chance(0.3) ? at.add({ hours: 6 }) : at,
      by: urgent ? "guoqing" : dice.pick(["limin", "zhaoxiao", "limin", "guoqing"]),
      procedure: "repair",
      action: urgent ? "alarm" : "report",
      form: {
        fault: dice.pick(fault.told) + dice.pick(afterwords),
        home,
        customer,
        role,
        channel: dice.weigh({ phone: 62, wechat: 18, visit: 12, app: 8 }),
      },
      fate: { item: fault.item },
    };
  },
  shared: (_setting, at, dice) => {
    const fault = weighted(publicFaults, dice);
    return {
      at,
      by: dice.pick(["baoan1", "baoan2", "jiankong1", "limin", "guoqing"]),
      procedure: "repair",
      action: emergencies.has(fault.item) ? "alarm" : "report",
      form: {
        fault: dice.pick(fault.told),
        place: dice.pick(fault.places),
        channel: dice.pick(["patrol", "staff", "phone"]),
      },
      fate: { item: fault.item },
    };
  },
  consultation: (setting, at, dice) => {
    const category = dice.pick(Object.keys(questions));
    const [content, answer] = dice.pick(questions[category]!);
    const outside = dice.chance(0.1);
    const { home, customer } = someHome(setting, dice);
    const who = outside
      ? {
          inquirer: dice.pick(["张先生", "陈女士", "林先生"]),
          identity: dice.pick(["prospect", "agency", "visitor"]),
          phone: "13900001234",
        }
      : { home, customer };
    const spot = dice.chance(0.55);
    return {
      at,
      by: dice.pick(["limin", "zhaoxiao", "guoqing"]),
      procedure: "consultation",
      action: spot ? "resolve" : "record",
      form: {
        ...who,
        channel: spot || outside ? dice.pick(["phone", "visit"]) : dice.pick(["phone", "visit", "wechat"]),
        category,
        content,
        ...(spot
          ? { answer, settled: dice.chance(0.93) }
          : { complex: dice.chance(0.15), promised: onDay(at, dice.between(1, 2), dice.pick([11, 17])).toString() }),
      },
      fate: { answer, asks: dice.chance(0.05) },
    };
  },
  complaint: (setting, at, dice) => {
    const text = weighted(complaintTexts, dice);
    const { home, customer } = someHome(setting, dice);
    const channel = dice.weigh({ phone: 60, visit: 18, wechat: 14, hotline12345: 8 });
    const relayed = dice.chance(0.06);
    return {
      at,
      by: relayed ? dice.pick(["baoan3", "baojie1", "zhangjianguo"]) : dice.pick(["limin", "zhaoxiao", "guoqing"]),
      procedure: "complaint",
      action: relayed ? "relay" : "record",
      form: {
        home,
        customer,
        channel,
        content: dice.pick(text.told),
        ...(text.demand && dice.chance(0.7) && { demand: text.demand }),
        ...(channel === "hotline12345" && { receivedAt: at.subtract({ hours: 2 }).toString() }),
      },
      fate: { kind: text.kind, severity: dice.weigh({ minor: 40, general: 46, important: 11, major: 3 }) },
    };
  },
  visit: (setting, at, dice) => {
    const { home, customer } = someHome(setting, dice);
    return {
      at,
      by: "chenjing",
      procedure: "visit",
      action: "plan",
      form: {
        home,
        customer,
        purpose: dice.pick(purposes),
        visitor: setting.staff.get(dice.pick(["limin", "zhaoxiao", "chenjing"])),
        plannedOn: dateIn(at, dice.between(2, 6)),
        kind: dice.pick(["regular", "sample", "newOwner"]),
      },
      fate: {},
    };
  },
};

const weighted = <T extends { readonly weight: number }>(all: readonly T[], dice: Dice): T =>
  all[Number(dice.weigh(Object.fromEntries(all.map(({ weight }, n) => [String(n), weight]))))]!;

/** Some call often. */
function someHome({ homes, residents }: Setting, dice: Dice) {
  const home = homes[Math.floor(homes.length * dice.roll() ** 1.3 * 0.999)]!;
  const someone = dice.pick(residents.get(home.id) ?? []);
  return { home: home.id, customer: someone.id, role: someone.role === "company" ? "other" : someone.role };
}
