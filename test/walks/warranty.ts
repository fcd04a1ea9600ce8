import type { Act, Walk } from "./walk.ts";

const slip = { part: "structure", fault: "次卧墙体开裂", source: "owner", desk: "property" };
const file: Act = { by: "li", action: "file", form: slip };
const dispatch: Act = {
  by: "chen",
  action: "dispatch",
  form: (e) => ({ contractor: e.contractor, severity: "major", requirement: "三日内到场" }),
};
const acknowledge: Act = { by: "contractorStaff", action: "acknowledge", form: { receiver: "陶勇" } };
const takeOver: Act = {
  by: "chen",
  action: "takeOver",
  form: (e) => ({
    lateReason: "催告两次未到场",
    evidence: [e.file()],
    costs: [{ item: "嵌缝材料", kind: "material", quantity: 2, price: 14_000, amount: 28_000 }],
  }),
};
const finishSquad: Act = {
  by: "repairCrew",
  action: "finishSquad",
  form: (e) => ({ work: "开槽嵌缝，挂网抹灰", finished: "2026-12-01", afterPhotos: [e.file()] }),
};
const finish: Act = { by: "contractorStaff", action: "finish", form: { work: "重新抹灰", finished: "2026-11-24" } };
const check: Act = { by: "sun", action: "check", form: { checked: ["fixed", "clean", "whole", "works"] } };
const decline: Act = { by: "siteHead", action: "decline", form: { reason: "业主自行改动所致" } };

/** Every action of 工程派工. */
export const warranty: readonly Walk[] = [
  {
    about: "1202",
    steps: [
      file,
      dispatch,
      { by: "salesDepartment", action: "receiveSales", form: { salesReceiver: "田静" } },
      { by: "projectDepartment", action: "receiveProject", form: { projectReceiver: "潘涛" } },
      acknowledge,
      { by: "contractorStaff", action: "object", form: { objection: "不在承包范围" } },
      dispatch,
      acknowledge,
      { by: "sun", action: "supervise", form: { supervision: "要求先铲除空鼓" } },
      { until: "2026-11-30 09:00" },
      takeOver,
      { by: "siteHead", action: "reject", form: { opinion: "请附报价" } },
      takeOver,
      { by: "siteHead", action: "approve", form: { opinion: "同意" } },
      finishSquad,
      { by: "sun", action: "redo", form: { reason: "边角不平" } },
      finishSquad,
      check,
      {
        by: "li",
        action: "sign",
        behalf: "wang",
        form: (e) => ({ opener: e.staff.li, satisfied: true, signature: e.file() }),
      },
      { by: "chen", action: "split", form: { ours: 8_000, theirs: 20_000 } },
    ],
  },
  {
    steps: [
      { by: "sun", action: "file", form: { ...slip, part: "roof", place: "4幢屋面", source: "property" } },
      dispatch,
      acknowledge,
      finish,
      check,
      { by: "zhou", action: "signCommon", form: { satisfied: true } },
    ],
  },
  {
    about: "1202",
    steps: [{ by: "system", action: "raise", form: { part: "windows", fault: "阳台窗漏风" } }, decline],
  },
  {
    steps: [{ by: "system", action: "inherit", form: { part: "lift", fault: "平层不准", place: "4幢1号梯" } }, decline],
  },
  {
    about: "1202",
    steps: [{ by: "system", action: "refer", form: { part: "leaks", fault: "窗边渗水", desk: "property" } }, decline],
  },
];
