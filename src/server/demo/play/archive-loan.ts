import { dice as diceOf } from "#server/demo/dice.ts";
import { purposes } from "#server/demo/texts/archive.ts";
import { dateIn, later, onDay, type Beginning, type Move, type Next, type Scene, type Setting } from "./scene.ts";

/** What is lent of late, by title: days ago, for how long, and how far it has come. */
const loans = [
  ["电梯维保合同", 40, 6, "back"],
  ["2025 年培训记录", 26, 10, "back"],
  ["蓝天新苑物业资料移交清单", 12, 6, "late"],
  ["特约服务项目及收费标准表", 3, 10, "out"],
  ["物业管理收费项目及标准", 1, 8, "asked"],
] as const;

const confidential = new Set(["电梯维保合同"]);
const owners: Readonly<Record<string, string>> = { "2023 年来访登记簿": "service" };

/** The loans of the demo; they come after everything else, so that nothing else changes by them. */
export function loansOf(setting: Setting, numbers: ReadonlyMap<string, string>, until: Temporal.Instant, seed: number) {
  const dice = diceOf(seed + 77);
  return loans.flatMap(([title, daysAgo, days, fate]): Beginning[] => {
    const archiveNo = numbers.get(title);
    if (!archiveNo) return [];
    const at = onDay(until, -daysAgo, 9, dice.between(5, 50));
    const secrecy = confidential.has(title) ? "confidential" : "general";
    return [
      {
        at,
        by: "limin",
        procedure: "archiveLoan",
        action: "apply",
        form: {
          borrowerType: "internal",
          borrower: setting.staff.get("limin"),
          phone: "13900000001",
          borrowing: "service",
          archives: [{ archiveNo, title, secrecyLevel: secrecy, mediaType: "original" }],
          secrecy,
          owning: [owners[title] ?? "personnel"],
          others: true,
          usageMode: "readOnSite",
          takesOriginal: false,
          purpose: `${dice.pick(purposes)}：${title}`,
          dueBackOn: dateIn(at, days),
        },
        fate: { fate },
      },
    ];
  });
}

/** What is done next about a loan. */
export const archiveLoanNext: Next = (scene) => {
  const step = { applied, approved, lent }[scene.matter.state];
  return scene.fate["fate"] === "asked" ? undefined : step?.(scene);
};

function applied(scene: Scene): Move {
  const signed = scene.matter.deeds.filter(({ action }) => action === "approve").length;
  const signers = scene.matter.data["secrecy"] === "confidential" ? ["yaomin", "jiangbo"] : ["chenjing", "yaomin"];
  return {
    at: later(scene, 30, 300),
    by: signers[signed]!,
    action: "approve",
    ...(signed === 0 && { form: { opinion: "同意，用后即还" } }),
  };
}

const approved = (scene: Scene): Move => ({
  at: later(scene, 20, 120),
  by: "fengxue",
  action: "lend",
  form: { borrowerSignature: scene.attach("signature") },
});

const lent = (scene: Scene): Move | undefined =>
  scene.fate["fate"] === "back"
    ? { at: later(scene, 2000, 4000), by: "fengxue", action: "return", form: { returnCondition: "intact" } }
    : undefined;
