import { filledBy } from "#procedures/faults-taxonomy.ts";
import * as words from "#server/demo/texts/faults.ts";
import type { FaultText } from "#server/demo/texts/faults.ts";
import { homeFaults } from "#server/demo/texts/home-faults.ts";
import { publicFaults } from "#server/demo/texts/public-faults.ts";
import { agents, later, onDay, soon, timesOf, userOf, type Move, type Next, type Scene } from "./scene.ts";

type Step = (scene: Scene) => Move | undefined;
type Item = keyof typeof filledBy.category;

const all: readonly FaultText[] = [...homeFaults, ...publicFaults];
const other = homeFaults[0]!;

/** The fault of a repair: settled when it began, or guessed from what was told by whoever passed it on. */
const faultOf = ({ fate }: Scene): FaultText => all.find(({ item }) => item === fate["item"]) ?? other;

const steps: Readonly<Record<string, Step>> = {
  reported: assign,
  assigned: visitHome,
  absent: (scene) => ({
    at: later(scene, 30, 300),
    by: "limin",
    action: "arrange",
    form: { appointment: onDay(scene.last, scene.dice.between(1, 2), scene.dice.between(9, 17)).toString() },
  }),
  onSite: diagnose,
  quoted: agree,
  working: work,
  waiting: (scene) => ({
    at: later(scene, 900, scene.dice.chance(0.2) ? 7200 : 3600),
    by: workerOf(scene),
    action: "resume",
  }),
  hard: (scene) => ({
    at: later(scene, 60, scene.dice.chance(0.15) ? 2400 : 400),
    by: "sunli",
    action: "inspect",
    form: { finding: "现场勘察确认漏点位置，可分步施工", solvable: scene.dice.chance(0.7) },
  }),
  planning: (scene) => ({
    at: later(scene, 300, 2600),
    by: "zhouqiming",
    action: "decide",
    form: { plan: "停水两小时，破除局部墙面更换管件，恢复面层，全程拍照留存" },
  }),
  referred: (scene) => ({
    at: later(scene, 240, scene.dice.chance(0.15) ? 8000 : 1800),
    by: "limin",
    action: "confirmOutside",
  }),
  finished: accept,
  reopened: (scene) => ({
    at: later(scene, 20, scene.dice.chance(0.15) ? 900 : 180),
    by: "chenjing",
    action: "redo",
    form: {
      worker: scene.matter.data["worker"],
      appointment: onDay(scene.last, 1, scene.dice.between(9, 16)).toString(),
    },
  }),
  disputed: (scene) => ({
    at: later(scene, 120, 1400),
    by: "zhouqiming",
    action: "judge",
    form: { ruling: "explain", reason: "两次返工后经工程主管复验合格，已当面说明并留存检测照片" },
  }),
  accepted: (scene) => ({
    at: later(scene, 20, scene.dice.chance(0.1) ? 2000 : 400),
    by: scene.dice.pick(["chenjing", "limin"]),
    action: "check",
    form: { slip: ["content", "materials", "signed", "photos"] },
  }),
  checked: visitBack,
};

/** What is done next about a repair. */
export const repairNext: Next = (scene) => steps[scene.matter.state]?.(scene);

const workerOf = (scene: Scene) => userOf(scene, scene.matter.data["worker"]);

function assign(scene: Scene): Move {
  const { dice, stage, matter } = scene;
  const fault = faultOf(scene);
  const item = fault.item as Item;
  const part = filledBy.part[item];
  const leak = filledBy.leak[item] === "yes";
  const urgency = filledBy.urgency[item];
  const warranty = leak && part === "private";
  const responsibility = warranty ? "warranty" : filledBy.responsibility[item];
  const prompt = dice.chance(0.92);
  const at =
    urgency === "emergency"
      ? scene.last.add({ minutes: dice.between(1, prompt ? 5 : 20) })
      : soon(scene, 2, prompt ? 12 : 120);
  const appointed = urgency === "scheduled" || (part === "private" && urgency !== "emergency" && dice.chance(0.35));
  return {
    at,
    by: dice.pick(agents),
    action: "assign",
    form: {
      item,
      category: filledBy.category[item],
      part,
      urgency,
      leak,
      responsibility,
      standard: responsibility === "owner" ? filledBy.standard[item] : "free",
      worker: stage.staff.get(dice.weigh({ zhangjianguo: 6, madelong: 3, liuhai: 2 })),
      ...(appointed && !matter.data["appointment"] && { appointment: appointment(scene, at) }),
    },
  };
}

/** This afternoon or tomorrow, at a full or half hour. */
const appointment = ({ dice }: Scene, at: Temporal.Instant) => {
  const hour = at.toZonedDateTimeISO("Asia/Shanghai").hour;
  const today = hour < 14 && dice.chance(0.6);
  return onDay(
    at,
    today ? 0 : dice.between(1, 2),
    today ? dice.between(hour + 2, 18) : dice.between(9, 18),
    dice.pick([0, 30]),
  ).toString();
};

function visitHome(scene: Scene): Move {
  const { dice, matter, last } = scene;
  if (timesOf(scene, "arrange") === 0 && dice.chance(0.03))
    return {
      at: later(scene, 10, 90),
      by: "limin",
      action: "cancel",
      form: { reason: dice.pick(["业主说已自行修好", "业主临时出差，回来再报", "重复报修"]) },
    };
  const set = matter.data["appointment"] as string | undefined;
  const due = set && Temporal.Instant.compare(set, last) > 0 ? Temporal.Instant.from(set) : undefined;
  const at = due ? due.add({ minutes: dice.chance(0.9) ? dice.between(-8, 0) : dice.between(15, 90) }) : arrival(scene);
  const by = workerOf(scene);
  if (matter.data["home"] && timesOf(scene, "miss") === 0 && dice.chance(0.05))
    return { at, by, action: "miss", form: { absence: dice.pick(words.absences) } };
  return { at, by, action: "arrive" };
}

/** Emergencies wait for no morning. */
const arrival = (scene: Scene) =>
  scene.matter.data["urgency"] === "emergency"
    ? scene.last.add({ minutes: scene.dice.between(4, 14) })
    : soon(scene, 5, scene.dice.chance(0.9) ? 16 : 120);

/** Lifts, grids and what is under warranty are for others to mend; the desk asks them to come. */
function passedOn(scene: Scene): Move | undefined {
  const { dice, matter } = scene;
  const { responsibility, difficulty, leak } = matter.data;
  if (timesOf(scene, "takeBack") > 0) return undefined;
  const theirs = responsibility === "utility" || (responsibility === "warranty" && leak === true && dice.chance(0.3));
  if (!theirs && !(difficulty && dice.chance(0.4))) return undefined;
  return {
    at: later(scene, 15, 120),
    by: "limin",
    action: "passOn",
    form: {
      outside: responsibility === "warranty" ? "建设单位维修队" : dice.pick(words.outsides),
      outsidePromise: onDay(scene.last, dice.between(1, 3), 17).toString(),
      told: "属其他单位负责的设施，已联系其上门，进展随时告知",
    },
  };
}

function diagnose(scene: Scene): Move {
  const { dice, matter, attach } = scene;
  const fault = faultOf(scene);
  const at = scene.last.add({ minutes: dice.between(5, 20) });
  const elsewhere = passedOn(scene);
  if (elsewhere) return elsewhere;
  if (!matter.data["difficulty"] && dice.chance(matter.data["leak"] ? 0.12 : 0.02))
    return {
      at,
      by: workerOf(scene),
      action: "handUp",
      form: { difficulty: dice.pick(words.difficulties), told: "情况较复杂，已请工程主管到场勘察，明天前给您回话" },
    };
  const paid = matter.data["standard"] !== "free";
  return {
    at,
    by: workerOf(scene),
    action: "quote",
    form: {
      diagnosis: dice.pick(fault.found),
      ...(paid && { labour: fault.labour ?? 5000, materials: fault.materials ?? 0 }),
      ...(dice.chance(0.3) && { beforePhotos: [attach("before")] }),
    },
  };
}

function agree(scene: Scene): Move | undefined {
  const { dice, attach } = scene;
  if (dice.chance(0.02)) return undefined;
  const signed = dice.chance(0.6);
  return {
    at: later(scene, 3, 25),
    by: "limin",
    action: "agree",
    form: {
      consent: signed ? "signature" : dice.pick(["app", "phone", "sms"]),
      settlement: dice.pick(["now", "monthly"]),
      ...(signed && { signature: attach("signature") }),
    },
  };
}

function work(scene: Scene): Move {
  const { dice, matter, attach } = scene;
  const fault = faultOf(scene);
  const by = workerOf(scene);
  if (timesOf(scene, "wait") === 0 && dice.chance(0.05))
    return { at: later(scene, 10, 60), by, action: "wait", form: { needs: fault.used?.[0] ?? "专用配件" } };
  const redoneAt = matter.data["reworked"] === true ? (matter.data["appointment"] as string | undefined) : undefined;
  const start =
    redoneAt && Temporal.Instant.compare(redoneAt, scene.last) > 0 ? Temporal.Instant.from(redoneAt) : scene.last;
  const slow = dice.chance(0.08);
  const at = slow ? later(scene, 700, 2800) : start.add({ minutes: dice.between(20, 110) });
  return {
    at,
    by,
    action: "finish",
    form: {
      work: dice.pick(fault.done),
      result: dice.chance(0.95) ? "fixed" : "temporary",
      cause: fault.cause,
      afterPhotos: [attach("after")],
      ...(fault.used && {
        used: [{ name: fault.used[0], spec: fault.used[1], quantity: dice.between(1, 2), source: "company" }],
      }),
    },
  };
}

/** Common parts, hard cases and dear ones are accepted by engineering and service together. */
function accept(scene: Scene): Move | undefined {
  const { dice, matter, attach } = scene;
  const { data } = matter;
  const opinion = dice.weigh({ satisfied: 86, fair: 9, dissatisfied: data["reworked"] === true ? 2 : 5 });
  const form = {
    opinion,
    ...(opinion === "dissatisfied" ? { reason: dice.pick(words.dissatisfied) } : { signature: attach("signature") }),
  };
  const cost = Number(data["labour"] ?? 0) + Number(data["materials"] ?? 0);
  if (data["part"] !== "common" && !data["difficulty"] && cost <= 100_000) {
    const by = matter.deeds.findLast(({ action }) => action === "finish") ? workerOf(scene) : "limin";
    return { at: scene.last.add({ minutes: dice.between(3, 30) }), by, action: "accept", form };
  }
  const signed = matter.deeds.at(-1)?.action === "acceptJointly";
  return signed
    ? { at: later(scene, 5, 200), by: "zhaoxiao", action: "acceptJointly" }
    : { at: later(scene, 20, dice.chance(0.1) ? 2500 : 500), by: "sunli", action: "acceptJointly", form };
}

function visitBack(scene: Scene): Move | undefined {
  const { dice, attach } = scene;
  const by = dice.pick(agents);
  const missed = timesOf(scene, "miscall");
  const at = later(scene, missed > 0 ? 1300 : 200, dice.chance(0.14) ? 7000 : 3800);
  if (missed >= 3) return unreached(scene, at);
  if (dice.chance(missed > 0 ? 0.4 : 0.06))
    return { at, by, action: "miscall", form: { way: "call", attempt: dice.pick(words.unreachedTries) } };
  const overall = dice.weigh({ verySatisfied: 38, satisfied: 53, neutral: 6, dissatisfied: 3, veryDissatisfied: 1 });
  const poor = overall === "dissatisfied" || overall === "veryDissatisfied";
  const score = () => (poor ? dice.between(1, 3) : dice.weigh({ 5: 7, 4: 3 }) === "5" ? 5 : 4);
  const door = dice.chance(0.05) && timesOf(scene, "arrangeVisit") > 0;
  const comment = dice.pick(words.comments);
  return {
    at,
    by,
    action: "visit",
    form: {
      way: door ? "door" : dice.pick(["call", "wechat"]),
      overall,
      quality: score(),
      speed: score(),
      manner: score(),
      tidiness: score(),
      ...(comment && !poor && { comment }),
      ...(poor && { reason: dice.pick(words.dissatisfied) }),
      ...(door && { visitSignature: attach("signature") }),
    },
  };
}

/** Three days of calls without an answer: service and the project manager sign, one after the other. */
function unreached(scene: Scene, at: Temporal.Instant): Move {
  const signed = scene.matter.deeds.at(-1)?.action === "unreached";
  return { at, by: signed ? "zhouqiming" : "limin", action: "unreached" };
}
