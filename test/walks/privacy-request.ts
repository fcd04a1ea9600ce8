import type { Act, Walk } from "./walk.ts";

const receive = (requestType: string): Act => ({
  by: "li",
  action: "receive",
  form: (e) => ({ requester: e.customers.wang, verification: "inPerson", requestType, content: "查阅登记的信息" }),
});
const handle: Act = { by: "zhou", action: "handle", form: { result: "fulfilled", handling: "已办理" } };
const answer: Act = { by: "li", action: "answer", form: { reply: "已办理，请查收" } };

/** Every action of 个人信息请求, by the people of the estate. */
export const privacyRequest: readonly Walk[] = [
  { steps: [receive("access"), handle, answer] },
  { steps: [receive("withdrawConsent"), handle, answer] },
  { steps: [receive("copy"), { by: "li", action: "withdraw", form: { reason: "不需要了" } }] },
];
