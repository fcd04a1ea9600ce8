import { leaving, unhappy } from "#server/demo/texts/questions.ts";
import { later, onDay, timesOf, userOf, type Move, type Next, type Scene } from "./scene.ts";

const feedbackBy: Readonly<Record<string, string>> = {
  engineering: "zhangjianguo",
  finance: "zhengwen",
  security: "qianyong",
  sales: "sulei",
};

/** Which department is asked about what. */
const departmentFor: Readonly<Record<string, string>> = {
  Z01: "finance",
  Z02: "finance",
  Z05: "security",
  Z06: "security",
  Z07: "engineering",
  Z10: "sales",
  Z17: "engineering",
};

/** What is done next about a consultation. */
export const consultationNext: Next = (scene) => {
  const step = { asked, forwarded, answered }[scene.matter.state];
  return step?.(scene);
};

const recorderOf = (scene: Scene) => userOf(scene, scene.matter.deeds[0]!.who);

function asked(scene: Scene): Move {
  const { dice, matter, fate } = scene;
  const department = departmentFor[String(matter.data["category"])];
  if (department && timesOf(scene, "forward") === 0 && dice.chance(0.5))
    return { at: later(scene, 5, 60), by: recorderOf(scene), action: "forward", form: { department } };
  if (fate["asks"] && timesOf(scene, "askUp") === 0)
    return {
      at: later(scene, 10, 60),
      by: recorderOf(scene),
      action: "askUp",
      form: { superior: scene.stage.staff.get("zhouqiming"), question: "客户要求书面说明费用依据，可否提供测算表" },
    };
  if (matter.data["asked"] === true)
    return {
      at: later(scene, 60, 600),
      by: "zhouqiming",
      action: "reply",
      form: { instruction: "可提供公示的测算表复印件" },
    };
  return answer(scene, later(scene, 30, dice.chance(0.12) ? 3000 : 300));
}

function answer(scene: Scene, at: Temporal.Instant): Move {
  const { matter, fate, attach } = scene;
  const promised = matter.data["promised"] as string | undefined;
  const late = promised !== undefined && Temporal.Instant.compare(at, promised) > 0;
  const chat = matter.data["channel"] === "wechat";
  return {
    at,
    by: recorderOf(scene),
    action: late ? "apologise" : "answer",
    form: {
      answer: fate["answer"] ?? "经核实，情况已向您当面说明，办理流程见公告栏",
      ...(chat && { chatLog: [attach("chat")] }),
    },
  };
}

function forwarded(scene: Scene): Move {
  const { dice, matter } = scene;
  return {
    at: later(scene, 30, dice.chance(0.15) ? 900 : 200),
    by: feedbackBy[String(matter.data["department"])] ?? "zhangjianguo",
    action: "feedback",
    form: {
      feedback: dice.pick([
        "已核对台账，情况属实，请按公示标准答复",
        "现场看过，可按流程办理",
        "资料齐全，按规定办理即可",
      ]),
    },
  };
}

function answered(scene: Scene): Move {
  const { dice } = scene;
  const by = recorderOf(scene);
  const tries = timesOf(scene, "attempt");
  if (tries >= 3)
    return { at: later(scene, 600, 1500), by: "chenjing", action: "leave", form: { reason: dice.pick(leaving) } };
  const at = later(scene, tries > 0 ? 1300 : 200, dice.chance(0.12) ? 6500 : 3600);
  if (dice.chance(tries > 0 ? 0.5 : 0.05)) return { at, by, action: "attempt", form: { way: "phone" } };
  if (timesOf(scene, "dispute") === 0 && dice.chance(0.05))
    return { at, by, action: "dispute", form: { reason: dice.pick(unhappy), promised: onDay(at, 1, 17).toString() } };
  return { at, by, action: "confirm", form: { opinion: dice.weigh({ satisfied: 85, partly: 10, unknown: 5 }) } };
}
