import type * as sdk from "@alicloud/dysmsapi20170525";
import { $OpenApiUtil } from "@alicloud/openapi-core";
import { createRequire } from "node:module";
import type { SmsConfig } from "#server/config.ts";
import { Undeliverable, type Channel, type Message } from "./channel.ts";
import { templateOf } from "./template.ts";

/** The package is CommonJS with a default of its own: loaded as what it is, it is the same everywhere. */
const dysms = createRequire(import.meta.url)("@alicloud/dysmsapi20170525") as typeof sdk.default;

/** Answers that no second try will change. */
const hopeless = /^isv\.(MOBILE_NUMBER_ILLEGAL|TEMPLATE|SMS_TEMPLATE|SMS_SIGNATURE|SIGN|INVALID|BLACK_KEY|PARAM)/;
const pageSize = 10;

/** Short messages by Alibaba Cloud (Dysms 2017-05-25). */
export function aliyun(config: SmsConfig): Channel {
  const client = new dysms.default(
    new $OpenApiUtil.Config({
      accessKeyId: config.keyId,
      accessKeySecret: config.keySecret,
      endpoint: config.endpoint ?? "dysmsapi.aliyuncs.com",
      protocol: config.insecure ? "HTTP" : "HTTPS",
    }),
  );
  return {
    name: "aliyun",
    confirms: true,
    async send(message: Message) {
      const { code, blanks } = templateOf(message, config.template);
      const request = new dysms.SendSmsRequest({
        phoneNumbers: message.to,
        signName: config.sign,
        templateCode: code,
        templateParam: JSON.stringify(blanks),
        outId: message.key,
      });
      const { body } = await client.sendSms(request);
      if (body?.code === "OK") return body.bizId ?? message.key;
      if (hopeless.test(body?.code ?? "")) throw new Undeliverable(body?.message ?? body?.code);
      throw new Error(`${body?.code}: ${body?.message}`);
    },
    async find({ to, key, day }: Message) {
      for (let currentPage = 1; ; currentPage += 1) {
        const request = new dysms.QuerySendDetailsRequest({
          phoneNumber: to,
          sendDate: day.replaceAll("-", ""),
          pageSize,
          currentPage,
        });
        const { body } = await client.querySendDetails(request);
        const found = body?.smsSendDetailDTOs?.smsSendDetailDTO ?? [];
        if (found.some(({ outId }) => outId === key)) return key;
        if (found.length < pageSize) return undefined;
      }
    },
  };
}
