import { at } from "../cast.ts";
import type { Ground } from "./ground.ts";
import type { Act, Walk } from "./walk.ts";

const order = { item: "DRN03", category: "DRN", part: "private", urgency: "normal", leak: false };
const paid = (e: Ground) => ({ ...order, responsibility: "owner", standard: "drain", worker: e.staff.zhang });
const free = (e: Ground) => ({ ...order, responsibility: "propertyFee", standard: "free", worker: e.staff.zhang });
const finish: Act = {
  by: "zhang",
  action: "finish",
  form: (e) => ({ work: "疏通下水", result: "fixed", cause: "misuse", afterPhotos: [e.file()] }),
};
const check: Act = { by: "chen", action: "check", form: { slip: ["content", "materials", "signed", "photos"] } };
const miscall: Act = { by: "li", action: "miscall", form: { way: "call", attempt: "无人接听" } };
const report = (fault: string): Act => ({ by: "li", action: "report", form: { channel: "phone", fault } });
const arrive: Act = { by: "zhang", action: "arrive" };
const accept: Act = {
  by: "li",
  action: "accept",
  behalf: "wang",
  form: (e) => ({ opinion: "satisfied", signature: e.file() }),
};

/** Every action of 报修. */
export const repair: readonly Walk[] = [
  {
    about: "1202",
    steps: [
      report("厨房下水堵塞"),
      { by: "li", action: "assign", form: paid },
      { by: "zhang", action: "askUp", form: (e) => ({ superior: e.staff.chen, question: "需要打开吊顶" }) },
      { by: "chen", action: "reply", form: { instruction: "先征得业主同意" } },
      { by: "zhang", action: "miss", form: { absence: "敲门无人应答" } },
      { by: "li", action: "reassign", form: (e) => ({ worker: e.staff.zhang, reason: "原维修员请假" }) },
      { by: "li", action: "arrange", form: { appointment: at("2026-11-24 10:00") } },
      arrive,
      { by: "zhang", action: "quote", form: { diagnosis: "管道油污堵塞", labour: 8000, materials: 2000 } },
      { by: "li", action: "agree", behalf: "wang", form: { consent: "phone", settlement: "now" } },
      { by: "zhang", action: "wait", form: { needs: "疏通弹簧" } },
      { by: "zhang", action: "resume" },
      { by: "zhang", action: "damage", form: { damage: "碰裂橱柜门板" } },
      { by: "zhang", action: "secure", form: { safety: "已关闭水阀" } },
      finish,
      accept,
      { by: "chen", action: "explain", form: { delayReason: "等待核单", promised: at("2026-11-27 18:00") } },
      check,
      { by: "li", action: "arrangeVisit", form: { visitAppointment: at("2026-11-25 10:00") } },
      { until: "2026-11-25 10:00" },
      {
        by: "chen",
        action: "visit",
        form: (e) => ({
          way: "door",
          overall: "verySatisfied",
          quality: 5,
          speed: 4,
          manner: 5,
          visitSignature: e.file(),
        }),
      },
    ],
  },
  {
    about: "1202",
    steps: [
      { by: "li", action: "alarm", form: { channel: "phone", fault: "水管爆裂" } },
      { by: "sun", action: "assign", form: (e) => ({ ...free(e), urgency: "emergency" }) },
      arrive,
      { by: "zhang", action: "handUp", form: { difficulty: "主管老化", told: "已上报公司" } },
      { by: "sun", action: "inspect", form: { finding: "需整段更换", solvable: false } },
      { by: "zhou", action: "decide", form: { plan: "委托自来水公司更换" } },
      {
        by: "li",
        action: "passOn",
        form: { outside: "自来水公司", outsidePromise: at("2026-11-25 18:00"), told: "由自来水公司更换" },
      },
      {
        by: "li",
        action: "takeBack",
        form: (e) => ({ worker: e.staff.zhang, appointment: at("2026-11-24 09:00"), reason: "外部排期过长" }),
      },
      arrive,
      {
        by: "sun",
        action: "passOn",
        form: { outside: "自来水公司", outsidePromise: at("2026-11-25 18:00"), told: "改由自来水公司更换" },
      },
      { by: "sun", action: "confirmOutside" },
      finish,
      { by: "sun", action: "acceptJointly", form: { opinion: "dissatisfied", reason: "仍有渗水" } },
      { by: "li", action: "acceptJointly" },
      { by: "li", action: "redo", form: (e) => ({ worker: e.staff.zhang, appointment: at("2026-11-24 14:00") }) },
      finish,
      { by: "li", action: "acceptJointly", form: { opinion: "dissatisfied", reason: "墙面未恢复" } },
      { by: "sun", action: "acceptJointly" },
      { by: "zhou", action: "judge", form: { ruling: "explain", reason: "墙面由物业另行粉刷" } },
    ],
  },
  {
    about: "1202",
    steps: [
      report("地漏返味"),
      { by: "li", action: "assign", form: free },
      arrive,
      { by: "zhang", action: "quote", form: { diagnosis: "存水弯干涸" } },
      finish,
      accept,
      check,
      miscall,
      { until: "2026-11-24 10:00" },
      miscall,
      { until: "2026-11-25 10:00" },
      miscall,
      { by: "li", action: "unreached" },
      { by: "zhou", action: "unreached" },
    ],
  },
  {
    about: "101",
    steps: [report("卧室灯不亮"), { by: "li", action: "cancel", behalf: "liu", form: { reason: "自行修好" } }],
  },
  {
    about: "1202",
    steps: [
      report("洗手盆堵塞"),
      { by: "li", action: "assign", form: paid },
      arrive,
      { by: "zhang", action: "quote", form: { diagnosis: "头发堵塞", labour: 5000 } },
      { until: "2026-11-27 10:00" },
    ],
  },
  {
    about: "1202",
    steps: [
      { by: "system", action: "refer", form: { fault: "投诉转来：楼道灯不亮" } },
      { by: "li", action: "cancel", form: { reason: "重复报修" } },
    ],
  },
];
