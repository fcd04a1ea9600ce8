import type { Act, Walk } from "./walk.ts";

const list: Act = {
  by: "chen",
  action: "list",
  form: (e) => ({
    transferType: "toCentralArchive",
    occasion: "年度档案移交",
    parties: [
      { organisation: "客服部", partyRole: "giver", representative: "陈芳" },
      { organisation: "公司档案室", partyRole: "taker", representative: "冯雪" },
    ],
    list: [{ archiveNo: e.entry(), title: "来访登记簿", copies: 1, mediaType: "paper", isComplete: true }],
  }),
};
const check: Act = { by: "zhou", action: "check", form: { personalDataHandling: "transferNecessary" } };

/** Every action of 档案移交, by the people of the estate. */
export const archiveTransfer: readonly Walk[] = [
  {
    steps: [
      list,
      check,
      { by: "archivist", action: "sendBack", form: { gaps: "缺回访表" } },
      {
        by: "chen",
        action: "complete",
        form: (e) => ({ list: [{ archiveNo: e.entry(), title: "来访登记簿", isComplete: true }] }),
      },
      check,
      {
        by: "archivist",
        action: "handOver",
        form: (e) => ({ transferredAt: "2026-11-23T02:00:00Z", giver: e.file(), taker: e.file() }),
      },
    ],
  },
  { steps: [list, { by: "chen", action: "cancel", form: { reason: "合并办理" } }] },
];
