import type { Act, Filled, Walk } from "./walk.ts";

const wish =
  (more: object = {}): Filled =>
  (e) => ({
    borrowerType: "internal",
    borrower: e.staff.li,
    phone: "13800000001",
    borrowing: "service",
    archives: [{ archiveNo: e.entry(), title: "来访登记簿", mediaType: "copy" }],
    secrecy: "general",
    owning: ["service"],
    others: false,
    usageMode: "takeOut",
    takesOriginal: false,
    purpose: "核对来访记录",
    dueBackOn: "2026-11-27",
    ...more,
  });
const apply = (more: object = {}): Act => ({ by: "li", action: "apply", form: wish(more) });
const approve: Act = { by: "chen", action: "approve", form: { opinion: "同意" } };
const higher: Act = { by: "wu", action: "approveHigher", form: { opinion: "同意" } };
const lend: Act = { by: "archivist", action: "lend", form: (e) => ({ borrowerSignature: e.file() }) };
const back: Act = { by: "archivist", action: "return", form: { returnCondition: "intact" } };

/** Every action of 档案借阅, by the people of the estate. */
export const archiveLoan: readonly Walk[] = [
  { steps: [apply(), approve, lend, back] },
  { steps: [apply({ takesOriginal: true }), approve, higher, lend, back] },
  {
    steps: [
      {
        by: "li",
        action: "apply",
        form: (e) => ({
          ...(
            wish({
              borrowerType: "external",
              outsider: "严律师",
              organisation: "正衡律所",
              introductionLetter: [e.file()],
              usageMode: "excerpt",
            }) as (ground: typeof e) => object
          )(e),
        }),
      },
      approve,
      higher,
      lend,
      { by: "archivist", action: "reviewExcerpt", form: (e) => ({ excerptReview: true, excerptStamp: e.file() }) },
      back,
    ],
  },
  {
    steps: [
      apply(),
      approve,
      lend,
      { until: "2026-11-28 09:00" },
      { by: "li", action: "renew", form: { renewal: "还要核对", renewUntil: "2026-12-04" } },
      { by: "chen", action: "approveRenewal", form: { opinion: "同意", dueBackOn: "2026-12-04" } },
      { by: "li", action: "renew", form: { renewal: "再用几天", renewUntil: "2026-12-09" } },
      { by: "chen", action: "refuseRenewal", form: { reason: "他人待借" } },
      { by: "archivist", action: "return", form: { returnCondition: "missingPages", incidentReport: "缺第三页" } },
      { by: "leader", action: "settle", form: { ruling: "责成补齐" } },
    ],
  },
  { steps: [apply(), { by: "chen", action: "refuse", form: { reason: "用途不明" } }] },
  { steps: [apply(), { by: "li", action: "withdraw", form: { reason: "不需要了" } }] },
];
