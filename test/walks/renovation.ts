import type { Ground } from "./ground.ts";
import type { Act, Filled, Walk } from "./walk.ts";

const worker = (e: Ground, name: string) => ({
  name,
  photos: [e.file(), e.file()],
  trade: "mason",
  mobile: "13900000000",
  idNumber: "330106198001010000",
  idCopy: [e.file()],
});
const form =
  (removal = "byProperty"): Filled =>
  (e) => ({
    applicantRole: "owner",
    kind: "full",
    mode: "company",
    contractor: e.contractor,
    foreman: "高建",
    foremanPhone: "13900000001",
    startOn: "2026-12-01",
    endOn: "2027-02-13",
    summary: "整装",
    works: [{ kind: "demolition", location: "客厅隔墙", description: "拆除非承重墙" }],
    demolition: true,
    drawings: [e.file()],
    scheme: [e.file()],
    contract: [e.file()],
    licences: [e.file()],
    foremanCard: [e.file()],
    workers: [worker(e, "甲"), worker(e, "乙")],
    neighbours: true,
    removal,
    applicationSignature: e.file(),
  });
const apply: Act = { by: "li", action: "apply", form: form() };
const check: Act = { by: "li", action: "check", form: { documents: ["plan"], serviceOpinion: "齐备" } };
const test: Act = {
  by: "sun",
  action: "test",
  form: {
    testKind: "pipePressure",
    testPlace: "全屋",
    testFrom: "2026-11-23T01:00:00Z",
    testUntil: "2026-11-23T02:00:00Z",
    testResult: "pass",
    tested: false,
  },
};
const review: Act = {
  by: "sun",
  action: "review",
  form: { risks: ["none"], drawingsPass: "approved", engineeringOpinion: "同意", wallArea: 6.2 },
};
const approve: Act = { by: "zhou", action: "approve", form: { decision: "approved" } };
const bill: Act = { by: "li", action: "bill", form: { payBy: "2026-12-10", dumpPlace: "东门", rented: 2 } };
const sign: Act = {
  by: "li",
  action: "signPapers",
  form: (e) => ({
    readTerms: true,
    fireOfficer: "高建",
    fireOfficerPhone: "13900000001",
    extinguishers: "rented",
    hasHotWork: false,
    ownerSignature: e.file(),
    contractorSignature: e.file(),
  }),
};
const pay = { by: "cashier", pay: true } as const;
const permit: Act = { by: "li", action: "permit", form: (e) => ({ withForeman: true, permitReceipt: e.file() }) };
const toPaying = [apply, check, test, review, approve, bill] as const;
const toBuilding = [...toPaying, sign, pay, permit] as const;
const complete: Act = {
  by: "li",
  action: "complete",
  form: (e) => ({ completionPapers: ["waterproofTest"], completionFiles: [e.file()] }),
};
const inspect = (conclusion: string): readonly Act[] => [
  {
    by: "sun",
    action: "inspect",
    form: {
      passed: ["structureIntact", "publicArea", "wasteCleared"],
      conclusion,
      ownerDamage: 0,
      contractorDamage: 0,
      changes: "客厅隔墙拆除",
    },
  },
  { by: "securityLead", action: "inspect" },
  { by: "environmentLead", action: "inspect" },
];
const extend: Act = { by: "li", action: "extend", form: { extendTo: "2027-03-20", reason: "柜体晚到" } };
const grant: Act = { by: "zhou", action: "grantExtension" };

/** Every action of 装修: one renovation to its last receipt, and what else may become of one. */
export const renovation: readonly Walk[] = [
  {
    about: "1202",
    steps: [
      ...toBuilding,
      { by: "li", action: "lend", form: (e) => ({ slipSignature: e.file() }) },
      { by: "li", action: "reissue", form: { reason: "张贴的许可证损坏" } },
      {
        by: "securityGuard",
        action: "patrol",
        form: (e) => ({
          stage: "demolition",
          violation: true,
          photos: [e.file()],
          violationType: "waste",
          violationLevel: "minor",
          finding: "建渣堆在楼道",
        }),
      },
      {
        by: "securityLead",
        action: "notice",
        in: "violation",
        form: { addressee: ["contractor"], requirement: "清走", rectifyBy: "2026-11-25", stopWork: false },
      },
      { by: "securityLead", action: "recheck", in: "violation", form: { result: "rectified", remark: "已清" } },
      { by: "zhou", action: "suspend", form: { reason: "动承重墙" } },
      { by: "zhou", action: "resume" },
      {
        by: "zhou",
        action: "allowNight",
        form: (e) => ({
          nightWorkers: "甲",
          nightLetter: [e.file()],
          nightUntil: "2026-12-20",
          nightConditions: ["noCooking", "noCharging", "extinguisher", "exitFree"],
          othersLive: false,
        }),
      },
      extend,
      grant,
      pay,
      { by: "li", action: "renew" },
      { by: "li", action: "renew", in: "workerPass", form: { validUntil: "2027-03-20" } },
      complete,
      ...inspect("fail"),
      complete,
      ...inspect("pass"),
      { by: "sun", action: "assess", form: { ownerDamage: 1000, contractorDamage: 0, damageReason: "楼道墙面刮伤" } },
      { until: "2027-01-05 09:00" },
      { by: "li", action: "takeBackExtinguishers", form: { returnedOn: "2027-01-05", returnCondition: "good" } },
      pay,
      { by: "li", action: "giveBack", in: "workerPass" },
      { by: "li", action: "lose", in: "workerPass", form: { lost: "工地丢失" } },
      {
        by: "li",
        action: "sign",
        behalf: "wang",
        form: (e) => ({ slipLost: false, refundAccount: "6222", refundSignature: e.file() }),
      },
      { by: "zhou", action: "sign" },
      { by: "cashier", action: "payOut", form: (e) => ({ receipt: e.file(), paidOn: "2027-01-05" }) },
    ],
  },
  {
    about: "101",
    steps: [
      apply,
      { by: "li", action: "sendBack", form: { lacking: "授权书" } },
      { by: "li", action: "supplement", form: { supplement: "已补" } },
      { by: "environmentLead", action: "advise", form: { siteOpinion: "注意建渣" } },
      { by: "li", action: "withdraw", form: { reason: "不装了" } },
    ],
  },
  {
    about: "101",
    steps: [apply, { by: "li", action: "sendBack", form: { lacking: "授权书" } }, { until: "2026-12-25 09:00" }],
  },
  { about: "101", steps: [...toPaying, { by: "li", action: "cancel", form: { reason: "不装了" } }] },
  { about: "101", steps: [...toPaying, { until: "2026-12-11 09:00" }] },
  {
    about: "101",
    steps: [
      ...toBuilding,
      extend,
      { by: "zhou", action: "refuseExtension", form: { reason: "工期已足" } },
      extend,
      grant,
      { by: "li", action: "dropExtension", form: { reason: "能按期完工" } },
      { until: "2027-02-14 09:00" },
    ],
  },
];
