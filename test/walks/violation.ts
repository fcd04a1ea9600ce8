import type { Act, Walk } from "./walk.ts";

const find: Act = {
  by: "securityGuard",
  action: "find",
  form: (e) => ({
    type: "waste",
    level: "general",
    finding: "建渣堆在楼道",
    evidence: [e.file()],
    contractor: e.contractor,
  }),
};
const notice: Act = {
  by: "securityLead",
  action: "notice",
  form: { addressee: ["contractor"], requirement: "清走", rectifyBy: "2026-11-25", stopWork: false },
};
const recheck = (result: string): Act => ({ by: "sun", action: "recheck", form: { result, remark: "已复查" } });

/** Every action of 违章整改. */
export const violation: readonly Walk[] = [
  {
    about: "1202",
    steps: [
      find,
      notice,
      { by: "li", action: "serve", form: { servedBy: "inPerson", receiptNote: "工长签收" } },
      { by: "li", action: "rectify", form: { rectification: "已清走" } },
      recheck("partly"),
      { by: "securityLead", action: "refuse", form: { remark: "拒不清理" } },
      {
        by: "zhou",
        action: "report",
        form: { reportedTo: "housing", reportedAt: "2026-11-23T03:00:00Z", report: "拒不整改" },
      },
      recheck("rectified"),
    ],
  },
  { about: "101", steps: [find, { by: "securityLead", action: "revoke", form: { reason: "误报" } }] },
  { about: "101", steps: [find, notice, { until: "2026-11-26 09:00" }] },
];
