import type { MessagingConfig } from "#server/config.ts";
import { aliyun } from "./aliyun.ts";
import type { Channels } from "./channel.ts";
import { outbox } from "./outbox.ts";
import { smtp } from "./smtp.ts";
import { tencent } from "./tencent.ts";

/** The ways to people that this installation has been given; without any, messages wait on the page of outgoing ones. */
export const channelsOf = ({ sms, mail }: MessagingConfig): Channels => ({
  sms: sms ? { aliyun, tencent }[sms.provider](sms) : outbox,
  email: mail ? smtp(mail) : outbox,
});
