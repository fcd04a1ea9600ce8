import type { Act, Walk } from "./walk.ts";

const request: Act = {
  by: "archivist",
  action: "request",
  form: (e) => ({
    requestDepartment: "personnel",
    reason: "已过保管期限",
    list: [{ archiveNo: e.entry(), title: "来访登记簿" }],
    retentionExpired: true,
    openMatterCheck: true,
  }),
};
const appraise: Act = {
  by: "hrDirector",
  action: "appraise",
  form: { managerVerdict: "destroy", managerAppraisal: "无保存价值" },
};
const again: Act = {
  by: "viceManager",
  action: "appraiseAgain",
  form: { viceVerdict: "destroy", viceAppraisal: "同意" },
};
const approve: Act = { by: "wu", action: "approve", form: { approved: true } };

/** Every action of 档案销毁, by the people of the estate. */
export const archiveDestruction: readonly Walk[] = [
  {
    steps: [
      request,
      appraise,
      again,
      approve,
      { by: "auditor", action: "witness", form: (e) => ({ otherWitness: e.file() }) },
      {
        by: "archivist",
        action: "destroy",
        form: (e) => ({ method: "shred", destroyedAt: "2026-11-23T01:00:00Z", place: "碎纸室", witness: e.file() }),
      },
      { by: "hrDirector2", action: "destroy" },
    ],
  },
  { steps: [request, { by: "archivist", action: "withdraw", form: { cause: "重新鉴定" } }] },
];
