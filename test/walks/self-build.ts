import type { Act, Walk } from "./walk.ts";

const apply: Act = {
  by: "li",
  action: "apply",
  form: (e) => ({
    content: "加建设备房",
    location: "厂房北侧",
    area: 40,
    storeys: "一层",
    structure: "steel",
    use: "设备",
    planningPermit: "建字第2026-01号",
    planningFile: [e.file()],
    startOn: "2026-12-10",
    endOn: "2027-01-20",
    signature: e.file(),
  }),
};
const toBuilding: readonly Act[] = [
  { by: "developmentCentre", action: "developer", form: { developerAgrees: true, developerOpinion: "符合规划" } },
  { by: "zhou", action: "property", form: { propertyAgrees: true, propertyOpinion: "不占消防通道" } },
  { by: "li", action: "submit", form: (e) => ({ drawings: [e.file()], builder: e.contractor, licences: [e.file()] }) },
  { by: "li", action: "showFiling", form: (e) => ({ fireFilingNumber: "消备2026-1", fireFiling: [e.file()] }) },
  {
    by: "li",
    action: "promise",
    form: (e) => ({
      safetyOfficer: "安全员",
      safetyPhone: "13900000002",
      ownerPromise: e.file(),
      builderPromise: e.file(),
    }),
  },
  { by: "zhou", action: "allow", form: { startAllowedOn: "2026-12-10" } },
];

/** Every action of 自建. */
export const selfBuild: readonly Walk[] = [
  {
    about: "1202",
    steps: [
      apply,
      ...toBuilding,
      { by: "zhou", action: "postpone", form: { endOn: "2027-01-25", reason: "雨天停工" } },
      { until: "2027-02-01 09:00" },
      { by: "sun", action: "complete", form: { completion: "按图完成" } },
    ],
  },
  { about: "1202", steps: [apply, ...toBuilding.slice(0, 2), { until: "2027-06-15 09:00" }] },
  { about: "1202", steps: [apply, { by: "li", action: "withdraw", form: { reason: "业主不建了" } }] },
];
