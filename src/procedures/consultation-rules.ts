import type { Data } from "#kit/fields.ts";
import type { consultationFields } from "./consultation-fields.ts";
import { promisesAlone } from "./delay.ts";
import { messagingChannels } from "./taxonomy.ts";

/** Asked of whoever has a question, the needed ones first. */
export const intake = [
  "home?",
  "customer?",
  "channel",
  "category",
  "content",
  "inquirer?",
  "identity?",
  "phone?",
  "chatLog?",
] as const;

interface Asking {
  readonly form: { readonly customer?: string | undefined; readonly inquirer?: string | undefined };
}
interface Answering {
  readonly data: Data<typeof consultationFields>;
  readonly policies: { readonly unpromised: string };
  readonly form: { readonly answer: string; readonly channel?: string; readonly chatLog?: readonly string[] };
}

export const named = ["应当填写客户或咨询人姓名", ({ form }: Asking) => !form.customer && !form.inquirer] as const;

/** What holds for every answer: on messaging channels the talk is kept (Q3), and nowhere is a result promised (I9). */
export const answered = {
  unkept: [
    "微信、QQ、微博、业主端的答复应当留存聊天记录",
    ({ form, data }: Answering) =>
      (messagingChannels as readonly string[]).includes(form.channel ?? data.channel ?? "") && !form.chatLog?.length,
  ],
  promise: [
    "未经批复，答复不得承诺结果、整改或赔偿，请先请示上级",
    ({ form, ...seen }: Answering) => promisesAlone(form.answer, seen),
  ],
} as const;
