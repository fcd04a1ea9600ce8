import { classOf } from "#procedures/taxonomy.ts";
import type { ComplaintText } from "#server/demo/texts/complaint.ts";
import { estateComplaints } from "#server/demo/texts/estate-complaints.ts";
import { serviceComplaints } from "#server/demo/texts/service-complaints.ts";
import * as words from "#server/demo/texts/complaint-words.ts";
import { dateIn, later, timesOf, type Move, type Next, type Scene } from "./scene.ts";

const complaintTexts = [...estateComplaints, ...serviceComplaints];

type Step = (scene: Scene) => Move | undefined;

/** Who answers for a department. */
const answering: Readonly<Record<string, string>> = {
  engineering: "sunli",
  security: "qianyong",
  environment: "hexiulan",
  service: "chenjing",
  finance: "zhengwen",
  sales: "sulei",
  construction: "weigang",
};
/** Departments whose answering person heads them, and so can sign that a complaint is not theirs. */
const headed = ["engineering", "security", "environment", "construction"];

const textOf = ({ fate }: Scene): ComplaintText =>
  complaintTexts.find(({ kind }) => kind === fate["kind"]) ?? complaintTexts[0]!;
const leadOf = ({ matter }: Scene) => answering[String(matter.data["lead"])] ?? "chenjing";

const steps: Readonly<Record<string, Step>> = {
  passing: (scene) => ({ at: later(scene, 30, scene.dice.chance(0.15) ? 2800 : 300), by: "chenjing", action: "pass" }),
  verifying: classify,
  coordinating: (scene) => ({
    at: later(scene, 60, 500),
    by: "chenjing",
    action: "coordinate",
    form: {
      views: "工程认为属使用维护，秩序认为属设施故障，现场会商由主办部门先行处理",
      agreed: scene.dice.chance(0.75),
      lead: scene.matter.data["lead"],
    },
  }),
  disputed: (scene) => ({
    at: later(scene, 120, 700),
    by: "dongwei",
    action: "rule",
    form: { ruling: "由主办部门牵头，其他部门三日内配合到位", lead: scene.matter.data["lead"] },
  }),
  assigned: answer,
  approving: (scene) => ({
    at: later(scene, 60, scene.dice.chance(0.2) ? 2400 : 500),
    by: "dongwei",
    action: "approve",
    form: { opinion: "同意，注意控制费用" },
  }),
  agreeing: (scene) =>
    scene.dice.chance(0.2) && timesOf(scene, "object") === 0
      ? {
          at: later(scene, 60, 900),
          by: leadOf(scene),
          action: "object",
          form: { objection: scene.dice.pick(words.objections) },
        }
      : { at: later(scene, 60, 900), by: leadOf(scene), action: "agree" },
  handling: handle,
  refuting: (scene) => ({
    at: later(scene, 30, 400),
    by: leadOf(scene),
    action: "sign",
    form: { concurs: true, headSignature: scene.attach("signature") },
  }),
  refuted: (scene) => ({
    at: later(scene, 60, 600),
    by: "xulan",
    action: "confirm",
    form: {
      upheld: scene.dice.chance(0.75),
      lead: scene.matter.data["lead"],
      told: "已电话说明核实情况和依据，客户如有新的材料可再次反映",
    },
  }),
  handled: (scene) => ({
    at: later(scene, 30, scene.dice.chance(0.1) ? 4000 : 600),
    by: leadOf(scene),
    action: "file",
  }),
  filed: visitBack,
};

/** What is done next about a complaint. */
export const complaintNext: Next = (scene) => steps[scene.matter.state]?.(scene);

function classify(scene: Scene): Move {
  const { dice, fate } = scene;
  const text = textOf(scene);
  const at = later(scene, 10, dice.chance(0.1) ? 600 : 160);
  if (typeof fate["original"] === "string")
    return { at, by: "chenjing", action: "merge", form: { original: fate["original"] } };
  const several = dice.chance(0.08);
  return {
    at,
    by: dice.pick(["chenjing", "limin"]),
    action: "classify",
    form: {
      kind: text.kind,
      class: classOf[text.kind],
      severity: fate["severity"],
      lead: text.lead,
      several,
      verification: text.verified,
      ...(several && { helpers: [text.lead === "security" ? "engineering" : "security"] }),
    },
  };
}

/** The first call; one in seven comes late. */
function contact(scene: Scene, by: string): Move {
  const { dice, matter } = scene;
  const within = { general: 150, important: 70, major: 15 }[String(matter.data["severity"])] ?? 150;
  return {
    at: later(scene, 4, dice.chance(0.15) ? within * 5 : within),
    by,
    action: "contact",
    form: { contacted: dice.pick(words.contacts) },
  };
}

function answer(scene: Scene): Move {
  const { dice, matter } = scene;
  const text = textOf(scene);
  const { data } = matter;
  const by = leadOf(scene);
  const again = timesOf(scene, "answer");
  if (again >= 3) return shut(scene);
  const small = data["severity"] === "minor";
  if (!small && again === 0 && timesOf(scene, "contact") === 0 && (data["customer"] ?? data["phone"]))
    return contact(scene, by);
  const at = later(scene, 20, dice.chance(0.1) ? 4300 : small ? 150 : 700);
  if (again === 0 && timesOf(scene, "sign") === 0 && headed.includes(String(data["lead"])) && dice.chance(0.05))
    return {
      at,
      by,
      action: "refute",
      form: { invalidity: dice.pick(["noFact", "notService"]), invalid: dice.pick(words.invalids) },
    };
  if (
    again === 0 &&
    timesOf(scene, "repair") === 0 &&
    data["lead"] === "engineering" &&
    data["home"] &&
    dice.chance(0.15)
  )
    return { at: later(scene, 20, 200), by, action: "repair", form: { fault: String(data["content"]).slice(0, 100) } };
  const cost = dice.chance(0.1) ? dice.between(2, 30) * 10_000 : 0;
  const approval = cost > 0 || data["agreed"] === false || data["severity"] === "major";
  return {
    at,
    by,
    action: "answer",
    form: {
      rootCause: text.rootCause,
      responsibility: text.duty,
      plan: text.plan,
      dueOn: dateIn(at, dice.between(2, 7)),
      approval,
      consent: dice.chance(0.85),
      complex: false,
      ...(cost > 0 && { cost }),
    },
  };
}

/** The customer cannot be won over: the supervisor and the project manager close it together. */
function shut(scene: Scene): Move {
  const signed = scene.matter.deeds.at(-1)?.action === "shut";
  const form = { closing: "explained", grounds: words.grounds[0] };
  return signed
    ? { at: later(scene, 60, 900), by: "zhouqiming", action: "shut" }
    : { at: later(scene, 300, 1800), by: "chenjing", action: "shut", form };
}

function handle(scene: Scene): Move {
  const { dice, matter, attach } = scene;
  const text = textOf(scene);
  const small = matter.data["severity"] === "minor";
  const at = later(scene, small ? 20 : 400, dice.chance(0.16) ? 13_000 : small ? 240 : 3400);
  if (timesOf(scene, "fail") === 0 && dice.chance(0.04))
    return { at, by: leadOf(scene), action: "fail", form: { reason: dice.pick(words.returns) } };
  return {
    at,
    by: leadOf(scene),
    action: "handle",
    form: {
      handling: text.handled,
      evaluation: dice.weigh({ verySatisfied: 15, satisfied: 60, neutral: 18, dissatisfied: 5, notReachable: 2 }),
      ...(dice.chance(0.4) && { proof: [attach("after")] }),
      ...(matter.data["severity"] === "major" && { correction: "完善巡检和交接制度，列入月度检查" }),
      ...(dice.chance(0.1) && { lesson: "同类设施应当提前备件，公示处理进度" }),
    },
  };
}

function visitBack(scene: Scene): Move {
  const { dice, matter } = scene;
  const visitors: Readonly<Record<string, string>> = { important: "xulan", major: "zhouqiming" };
  const by = visitors[String(matter.data["severity"])] ?? dice.pick(["limin", "zhaoxiao"]);
  const at = later(scene, 300, dice.chance(0.14) ? 8500 : 4200);
  if (dice.chance(0.06)) return { at, by, action: "attempt", form: { way: "phone" } };
  const satisfied = dice.chance(timesOf(scene, "visit") > 0 ? 0.8 : 0.9);
  const grade = () =>
    satisfied
      ? dice.weigh({ verySatisfied: 3, satisfied: 6, neutral: 1 })
      : dice.weigh({ neutral: 3, dissatisfied: 6, veryDissatisfied: 1 });
  const comment = dice.pick(words.visitComments);
  return {
    at,
    by,
    action: "visit",
    form: {
      way: dice.pick(["phone", "wechat"]),
      quality: grade(),
      speed: grade(),
      manner: grade(),
      satisfied,
      ...(satisfied ? comment && { comment } : { reason: dice.pick(words.returns) }),
    },
  };
}
