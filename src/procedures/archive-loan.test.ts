import assert from "node:assert/strict";
import { test } from "vitest";
import type { Entries } from "#kit/facts.ts";
import { regulation } from "#kit/regulation.ts";
import type { Actor } from "#kit/people.ts";
import { green, greenHead, wu } from "#test/cast.ts";
import { Story } from "#test/story.ts";
import { archiveLoan } from "./archive-loan.ts";

const archivist: Actor = { id: "档案卫", holds: ["staff", "archivist"] };
const hr: Actor = { id: "人力蒋", holds: ["staff", "hrDirector"] };
const vice: Actor = { id: "常务沈", holds: ["staff", "executiveVice"] };
const he: Actor = { id: "分管何", holds: ["staff", "leader"] };
const finance: Actor = { id: "财务韩", holds: ["staff"], of: ["finance"], heads: ["finance"] };

const known = (more: Partial<Entries> = {}): { entries: Entries } => ({
  entries: {
    unknown: [],
    secrecy: "general",
    departments: ["environment"],
    away: [],
    early: [],
    held: [],
    disputed: [],
    ...more,
  },
});
const wish = {
  borrowerType: "internal",
  borrower: green.id,
  phone: "13800000001",
  borrowing: "environment",
  archives: [{ archiveNo: "LT-A4-2026-000001", mediaType: "copy" }],
  secrecy: "general",
  owning: ["environment"],
  others: false,
  usageMode: "readOnSite",
  takesOriginal: false,
  purpose: "核对去年消杀记录",
  dueBackOn: "2026-11-27",
};
const story = (more: Partial<Entries> = {}) => new Story(archiveLoan, known(more));
const asked = (more: object = {}, entries: Partial<Entries> = {}) =>
  story(entries).does(green, "apply", { ...wish, ...more });
const yes = { opinion: "同意" };
const sign = { borrowerSignature: "签" };
const lent = () => asked().does(greenHead, "approve", yes).does(archivist, "lend", sign);

test("A1: the numbering scheme is a number of the house and printed with its rule", () =>
  assert.match(
    regulation(archiveLoan),
    /档案号编排规则（项目、类别、年度、流水号） \| \{project\}-\{category\}-\{year\}-\{n\} \| A1/,
  ));
test("A2: an ordinary file of one's own department: its manager agrees, and nobody their own wish", () => {
  assert.equal(lent().state, "lent");
  assert.equal(story().does(greenHead, "apply", wish).refuses(greenHead, "approve", yes), "申请借阅的经办人不得审批");
});
test("A2: another department's file: both managers sign", () => {
  const entries = { departments: ["finance"] } as const;
  assert.match(story(entries).refuses(green, "apply", wish), /含其他部门档案/);
  const both = asked({ owning: ["finance"], others: true }, entries).does(greenHead, "approve", yes);
  assert.equal(both.state, "applied");
  assert.equal(both.does(finance, "approve").state, "approved");
});
test("A2: a confidential file: the leader of HR and administration and the executive vice-president, two people", () => {
  const guarded = { secrecy: "confidential" } as const;
  const two: Actor = { id: "兼职杨", holds: ["staff", "hrDirector", "executiveVice"] };
  const one = asked(guarded, guarded);
  assert.equal(one.refuses(wu, "approve", yes), "审批应当由人力资源总监和常务副总共同办理");
  one.does(two, "approve", yes);
  assert.equal(one.refuses(two, "approve"), "您已签署，等待其他人签署");
  assert.equal(one.does(hr, "approve").state, "approved");
  assert.equal(asked(guarded, guarded).does(vice, "approve", yes).does(hr, "approve").state, "approved");
});
test("A2: top secret is for the general manager; a lower class than the catalogue's is refused", () => {
  const secret = { secrecy: "topSecret" } as const;
  assert.equal(asked(secret, secret).does(wu, "approve", yes).state, "approved");
  assert.equal(story(secret).refuses(green, "apply", wish), "最高密级低于目录所载的密级，请按目录填写");
});
test("A3: an original leaves by the class and the general manager", () => {
  const original = { archives: [{ archiveNo: "LT-A4-2026-000001", mediaType: "original" }], usageMode: "takeOut" };
  assert.equal(story().refuses(green, "apply", { ...wish, ...original }), "带出的档案列有原件，应当选择“借出原件”");
  const one = asked({ ...original, takesOriginal: true }).does(greenHead, "approve", yes);
  assert.equal(one.state, "higher");
  assert.equal(one.does(wu, "approveHigher", yes).state, "approved");
});
test("A3: guarded files are neither copied nor excerpted", () => {
  const guarded = { secrecy: "confidential" } as const;
  for (const usageMode of ["copy", "excerpt"])
    assert.equal(
      story(guarded).refuses(green, "apply", { ...wish, ...guarded, usageMode }),
      "绝密、机密档案不得复制、摘抄",
    );
  assert.match(story(guarded).refuses(green, "apply", { ...wish, ...guarded, usageMode: "takeOut" }), /没有副本可带出/);
});
test("A3: outsiders bring a letter, take nothing away, and what they copy out is reviewed and stamped", () => {
  const { borrower: _, ...plain } = wish;
  const outsider = { ...plain, borrowerType: "external", outsider: "严律师", organisation: "正衡律所" };
  assert.equal(story().refuses(green, "apply", outsider), "外单位人员应当持单位介绍信");
  const letter = { ...outsider, introductionLetter: ["介绍信"] };
  assert.equal(story().refuses(green, "apply", { ...letter, usageMode: "takeOut" }), "外单位人员不得将档案带离");
  const one = story()
    .does(green, "apply", { ...letter, usageMode: "excerpt" })
    .does(greenHead, "approve", yes);
  assert.equal(one.state, "higher", "excerpts by outsiders need the general manager");
  one.does(wu, "approveHigher", yes).does(archivist, "lend", sign);
  assert.equal(one.why(archivist, "return"), "外单位摘抄应当先审查签章");
  one.does(archivist, "reviewExcerpt", { excerptReview: true, excerptStamp: "章" });
  assert.equal(one.does(archivist, "return", { returnCondition: "intact" }).state, "returned");
});
test("A4: what is lent is away in the catalogue until it comes back whole", () => {
  const one = lent();
  assert.deepEqual(one.effects.at(-1), { kind: "mark", entries: ["LT-A4-2026-000001"], as: "onLoan" });
  one.does(archivist, "return", { returnCondition: "intact" });
  assert.deepEqual(one.effects, [{ kind: "mark", entries: ["LT-A4-2026-000001"], as: "inStore" }]);
  assert.match(story({ away: ["LT-A4-2026-000001"] }).refuses(green, "apply", wish), /不在库/);
  assert.match(story({ unknown: ["LT-A4-2026-000001"] }).refuses(green, "apply", wish), /不在档案目录中/);
});
test("A4: the loan is as long as its class allows", () => {
  assert.equal(story().refuses(green, "apply", { ...wish, dueBackOn: "2026-12-08" }), "一般档案借阅期限不得超过14日");
  const secret = { secrecy: "topSecret" } as const;
  assert.equal(
    story(secret).refuses(green, "apply", { ...wish, ...secret, dueBackOn: "2026-11-29" }),
    "绝密档案借阅期限不得超过5日",
  );
  assert.equal(story().refuses(green, "apply", { ...wish, dueBackOn: "2026-11-22" }), "借阅期限不能早于今天");
});
test("A4: overdue is told to the borrower, the manager and the archivist, a week later to the leader, and asks for a new approval", () => {
  const one = lent();
  assert.equal(one.due("loan"), "2026-11-28T00:00");
  assert.deepEqual(one.at("2026-11-27 08:00").told(), ["recorder"]);
  one.at("2026-11-28 00:00");
  assert.equal(one.state, "overdue");
  assert.deepEqual(one.told(), ["recorder", "borrowing.head", "archivist"]);
  assert.deepEqual(one.at("2026-12-06 08:00").told(), ["leader"]);
  one.does(green, "renew", { renewal: "还要核对一周", renewUntil: "2026-12-11" });
  assert.equal(one.refuses(archivist, "approveRenewal", { ...yes, dueBackOn: "2026-12-11" }).slice(0, 4), "同意续借");
  one.does(greenHead, "approveRenewal", { ...yes, dueBackOn: "2026-12-11" });
  assert.deepEqual([one.state, one.due("loan")], ["lent", "2026-12-12T00:00"]);
});
test("A4: a renewal that is refused must come back at once", () => {
  const one = lent().does(green, "renew", { renewal: "再用", renewUntil: "2026-12-03" });
  assert.equal(one.does(greenHead, "refuseRenewal", { reason: "他人待借" }).state, "overdue");
  assert.equal(one.does(archivist, "return", { returnCondition: "intact" }).state, "returned");
});
test("A4: loss and damage are written down and go to the superior", () => {
  const one = lent();
  assert.equal(one.refuses(archivist, "return", { returnCondition: "lost" }), "损坏、缺页、遗失的应当写明情况");
  one.does(archivist, "return", { returnCondition: "missingPages", incidentReport: "缺第三页" });
  assert.deepEqual([one.state, one.told()], ["impaired", ["leader"]]);
  assert.equal(one.does(he, "settle", { ruling: "责成补齐" }).state, "returned");
});
