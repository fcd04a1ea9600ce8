import { sms } from "tencentcloud-sdk-nodejs-sms";
import type { SmsConfig } from "#server/config.ts";
import { Undeliverable, type Channel, type Message } from "./channel.ts";
import { templateOf } from "./template.ts";

const hopeless = /PhoneNumber|Template|Signature|Blacklist|InvalidParameter/;
const dayMs = 86_400_000;

/** Short messages by Tencent Cloud (SMS 2021-01-11). */
export function tencent(config: SmsConfig): Channel {
  const client = new sms.v20210111.Client({
    credential: { secretId: config.keyId, secretKey: config.keySecret },
    region: "ap-guangzhou",
    profile: {
      signMethod: "TC3-HMAC-SHA256",
      httpProfile: {
        ...(config.endpoint && { endpoint: config.endpoint }),
        protocol: config.insecure ? "http://" : "https://",
        reqTimeout: 20,
      },
    },
  });
  return {
    name: "tencent",
    confirms: true,
    async send(message: Message) {
      const { code, blanks } = templateOf(message, config.template);
      const { SendStatusSet } = await client.SendSms({
        PhoneNumberSet: [`+86${message.to}`],
        SmsSdkAppId: config.app,
        SignName: config.sign,
        TemplateId: code,
        TemplateParamSet: Object.values(blanks),
        SessionContext: message.key,
      });
      const status = SendStatusSet?.[0];
      if (status?.Code === "Ok") return status.SerialNo ?? message.key;
      if (hopeless.test(status?.Code ?? "")) throw new Undeliverable(status?.Message ?? status?.Code);
      throw new Error(`${status?.Code}: ${status?.Message}`);
    },
    async find({ to, key, day }: Message) {
      const begin = Math.floor(Date.parse(`${day}T00:00:00+08:00`) / 1000);
      const { PullSmsSendStatusSet } = await client.PullSmsSendStatusByPhoneNumber({
        PhoneNumber: `+86${to}`,
        SmsSdkAppId: config.app,
        BeginTime: begin,
        EndTime: begin + (2 * dayMs) / 1000,
        Offset: 0,
        Limit: 100,
      });
      return PullSmsSendStatusSet?.find(({ SessionContext }) => SessionContext === key)?.SerialNo;
    },
  };
}
