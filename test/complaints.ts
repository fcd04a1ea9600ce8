import { chen, green, li } from "#test/cast.ts";
import { Story } from "#test/story.ts";
import { complaint } from "#procedures/complaint.ts";

/** Wang's complaint about work at night, as far as most stories need it told. */
export const leader = { id: "副总郑", holds: ["staff", "leader"] } as const;
export const customer = { id: "业主王", holds: ["owner"] } as const;

export const told = { channel: "phone", customer: "业主王", home: "3-1-502", content: "夜里施工" };
export const sorted = { class: "environment", severity: "general", lead: "environment", several: false };
export const planned = {
  rootCause: "ruleBroken",
  responsibility: "保洁外包队未按时收工",
  plan: "夜间停工，白天补做",
  dueOn: "2026-11-26",
  approval: false,
  consent: true,
  complex: false,
};
export const done = { handling: "已停工并向住户说明", evaluation: "satisfied" };
export const happy = {
  way: "phone",
  quality: "satisfied",
  speed: "satisfied",
  manner: "verySatisfied",
  satisfied: true,
};
export const unhappy = { ...happy, satisfied: false, reason: "又吵了一夜" };

export const begun = () => new Story(complaint, { openChildren: {} });
export const recorded = (form = {}) => begun().does(li, "record", { ...told, ...form });
export const assigned = (form = {}) => recorded().does(chen, "classify", { ...sorted, ...form });
export const handling = (form = {}) => assigned(form).does(green, "answer", planned);
export const filed = (form = {}) => handling(form).does(green, "handle", done).does(green, "file");
