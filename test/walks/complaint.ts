import { at } from "../cast.ts";
import type { Ground } from "./ground.ts";
import type { Act, Walk } from "./walk.ts";

const record: Act = { by: "li", action: "record", form: { channel: "phone", content: "楼道长期无人打扫" } };
const classed = { kind: "C8-01", class: "service", severity: "general", lead: "environment", several: false };
const classify = (more: object = {}): Act => ({ by: "chen", action: "classify", form: { ...classed, ...more } });
const answer = (more: object = {}): Act => ({
  by: "environmentLead",
  action: "answer",
  form: {
    rootCause: "negligence",
    responsibility: "排班缺人",
    plan: "每日两次清扫",
    dueOn: "2026-11-25",
    approval: false,
    consent: true,
    complex: false,
    ...more,
  },
});
const handle: Act = {
  by: "environmentLead",
  action: "handle",
  form: { handling: "已恢复清扫", evaluation: "satisfied", correction: "增加巡查" },
};
const file: Act = { by: "li", action: "file" };
const visit: Act = {
  by: "chen",
  action: "visit",
  form: { way: "phone", quality: "satisfied", speed: "satisfied", manner: "satisfied", satisfied: true },
};
const attempt: Act = { by: "li", action: "attempt", form: { way: "phone" } };
const superior = (e: Ground) => ({ superior: e.staff.zhou, question: "能否增加一名保洁" });

/** Every action of 投诉. */
export const complaint: readonly Walk[] = [
  {
    about: "1202",
    steps: [
      record,
      { by: "li", action: "evidence", form: (e) => ({ moreEvidence: [e.file()] }) },
      classify({ several: true, helpers: ["general"] }),
      { by: "li", action: "contact", form: { contacted: "已电话说明受理情况" } },
      { by: "chen", action: "coordinate", form: { views: "意见不一", agreed: false, lead: "environment" } },
      { by: "leader", action: "rule", form: { ruling: "由环境部主办", lead: "environment" } },
      { by: "environmentLead", action: "askUp", form: superior },
      { by: "zhou", action: "reply", form: { instruction: "同意" } },
      {
        by: "environmentLead",
        action: "explain",
        form: { delayReason: "人员未到岗", promised: at("2026-11-27 18:00") },
      },
      {
        by: "environmentLead",
        action: "survey",
        form: (e) => ({ surveyor: e.staff.sun, survey: "楼道积灰", surveyPhotos: [e.file()] }),
      },
      { by: "chen", action: "escalate", form: { reason: "三户联名" } },
      { by: "wu", action: "measure", form: { measures: "一周内整改" } },
      answer({ approval: true, consent: false }),
      { by: "leader", action: "sendBack", form: { opinion: "写明人员" } },
      answer({ approval: true, consent: false }),
      { by: "leader", action: "approve" },
      { by: "li", action: "object", form: { objection: "应当每日三次" } },
      answer({ approval: true, consent: false }),
      { by: "leader", action: "approve" },
      { by: "li", action: "agree" },
      { by: "li", action: "fail", form: { reason: "电梯厅未扫" } },
      answer({ approval: true }),
      { by: "leader", action: "approve" },
      handle,
      file,
      { by: "zhou", action: "arrange", form: { appointment: at("2026-11-24 20:00") } },
      { until: "2026-11-24 20:00" },
      {
        by: "zhou",
        action: "visit",
        form: (e) => ({
          way: "door",
          quality: "satisfied",
          speed: "satisfied",
          manner: "satisfied",
          satisfied: true,
          visitSignature: e.file(),
        }),
      },
    ],
  },
  {
    about: "1202",
    steps: [
      { by: "zhang", action: "relay", form: { channel: "visit", content: "门禁坏了没人管", suggestion: "加装摄像头" } },
      { by: "zhang", action: "pass" },
      classify(),
      { by: "environmentLead", action: "adopt", form: { adopted: true } },
      { by: "chen", action: "repair", form: { fault: "门禁不灵" } },
      { in: "repair", by: "li", action: "cancel", form: { reason: "已修好" } },
      { by: "chen", action: "claim" },
      { in: "claim", by: "chen", action: "withdraw", form: { reason: "客户不再索赔" } },
      answer(),
      handle,
      file,
      attempt,
      { until: "2026-11-24 12:00" },
      attempt,
      { until: "2026-11-25 12:00" },
      attempt,
      { by: "chen", action: "shut", form: { closing: "notReachable", grounds: "三日联系不上" } },
      { by: "zhou", action: "shut" },
    ],
  },
  {
    about: "1202",
    steps: [
      {
        by: "environmentLead",
        action: "take",
        form: { channel: "visit", content: "垃圾桶太少", class: "service", severity: "minor", lead: "environment" },
      },
      { by: "environmentLead", action: "refute", form: { invalidity: "notOurs", invalid: "属环卫部门" } },
      { by: "environmentLead", action: "sign", form: (e) => ({ concurs: true, headSignature: e.file() }) },
      { by: "chen", action: "confirm", form: { upheld: true, lead: "environment", told: "已转告环卫部门" } },
    ],
  },
  { about: "101", steps: [record, { by: "chen", action: "merge", form: { original: "TS-LT-2026-000001" } }] },
  { about: "101", steps: [record, classify(), answer(), handle, file, visit] },
  {
    about: "101",
    steps: [
      { by: "system", action: "transfer", form: { channel: "phone", content: "咨询转来：收费不清" } },
      { by: "li", action: "withdraw", behalf: "liu", form: { reason: "已说明" } },
    ],
  },
];
