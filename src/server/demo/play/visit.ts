import * as words from "#server/demo/texts/visits.ts";
import { dateIn, later, onDay, timesOf, userOf, type Move, type Next, type Scene } from "./scene.ts";

/** What is done next about a visit. */
export const visitNext: Next = (scene) => {
  const step = { planned, arranged, asked, visited, directorsTurn, remedying }[scene.matter.state];
  return step?.(scene);
};

const visitorOf = (scene: Scene) => userOf(scene, scene.matter.data["visitor"]);

function planned(scene: Scene): Move {
  const { dice, matter } = scene;
  const door = dice.chance(0.5);
  const at = later(scene, 30, dice.chance(0.1) ? 5000 : 1200);
  const gravely = matter.data["before"] === "gravely";
  return {
    at,
    by: visitorOf(scene),
    action: "arrange",
    form: {
      way: door || gravely ? "door" : "call",
      appointment: onDay(at, dice.between(2, 4), dice.between(9, 17), dice.pick([0, 30])).toString(),
    },
  };
}

function arranged(scene: Scene): Move {
  const { dice, matter, attach } = scene;
  const at = Temporal.Instant.from(matter.data["appointment"] as string).subtract({
    minutes: dice.chance(0.88) ? dice.between(0, 9) : -dice.between(10, 50),
  });
  if (timesOf(scene, "miss") < 2 && dice.chance(0.05))
    return {
      at,
      by: visitorOf(scene),
      action: "miss",
      form: { attempt: "敲门无人应答，电话未接", plannedOn: dateIn(at, dice.between(2, 5)) },
    };
  const grade = dice.weigh({ satisfied: 78, fair: 16, dissatisfied: 5, gravely: matter.data["before"] ? 0 : 1 });
  const poor = grade === "dissatisfied" || grade === "gravely";
  const question = !poor && dice.chance(0.08);
  const suggestion = dice.pick(words.suggestions);
  return {
    at,
    by: visitorOf(scene),
    action: "record",
    form: {
      record: dice.pick(words.records),
      grade,
      asked: question,
      quality: poor ? dice.between(1, 2) : dice.between(4, 5),
      manner: poor ? dice.between(2, 3) : dice.between(4, 5),
      ...(poor && { poor: [{ item: dice.pick(words.poorItems), remark: "多次反映没有改善" }] }),
      ...(question && { question: dice.pick(words.asked), promised: onDay(at, 2, 17).toString() }),
      ...(suggestion && { suggestion }),
      ...(matter.data["way"] === "door" && { signature: attach("signature") }),
      ...(matter.data["before"] === "gravely" && { joined: true }),
    },
  };
}

function asked(scene: Scene): Move {
  const { dice } = scene;
  return {
    at: later(scene, 300, dice.chance(0.15) ? 4500 : 2000),
    by: visitorOf(scene),
    action: "answer",
    form: { answer: dice.pick(words.answers), confirmed: true },
  };
}

const visited = (scene: Scene): Move => ({
  at: later(scene, 200, scene.dice.chance(0.12) ? 6000 : 2800),
  by: visitorOf(scene) === "chenjing" ? "xulan" : "chenjing",
  action: "read",
  form: { review: scene.dice.pick(words.reviews) },
});

function directorsTurn(scene: Scene): Move {
  const at = later(scene, 300, 2000);
  return {
    at,
    by: "xulan",
    action: "inquire",
    form: {
      record: "到访说明情况，听取意见",
      inquiry: "调阅近三个月记录，问题确有反复",
      remedy: "由责任部门一周内整改并公示",
      remedyBy: dateIn(at, 7),
    },
  };
}

const remedying = (scene: Scene): Move => ({
  at: later(scene, 4000, 9500),
  by: "xulan",
  action: "verify",
  form: { verified: "现场复查，问题已整改，客户认可", remedied: true },
});
