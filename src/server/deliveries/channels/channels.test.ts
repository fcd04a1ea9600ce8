import { afterAll, expect, test } from "vitest";
import { aliyunServer, keys, mailServer, tencentServer } from "#test/providers.ts";
import { aliyun } from "./aliyun.ts";
import { Undeliverable, type Message } from "./channel.ts";
import { channelsOf } from "./choose.ts";
import { smtp } from "./smtp.ts";
import { tencent } from "./tencent.ts";

const ali = await aliyunServer();
const ten = await tencentServer();
const mail = await mailServer("nobody@example.com");
afterAll(() => Promise.all([ali.close(), ten.close(), mail.close()]));

const config = (endpoint: string) =>
  ({
    keyId: keys.id,
    keySecret: keys.secret,
    sign: "蓝天物业",
    template: "T-1",
    app: "1400000000",
    endpoint: new URL(endpoint).host,
    insecure: true,
  }) as const;
const byAliyun = aliyun({ provider: "aliyun", ...config(ali.endpoint) });
const byTencent = tencent({ provider: "tencent", ...config(ten.endpoint) });
const message: Message = {
  key: "company.delivery",
  to: "13800000001",
  subject: "停水",
  words: "明日停水",
  day: "2026-11-24",
};

test("N2: Alibaba Cloud takes a signed message with our key, says what it will never take, and finds it again", async () => {
  expect(await byAliyun.send(message)).toBe("1^0");
  expect(ali.taken).toEqual([
    { phone: "13800000001", key: "company.delivery", template: "T-1", blanks: { content: "明日停水" } },
  ]);
  await byAliyun.send({ ...message, template: "T-2", blanks: { home: "4幢1-101" } });
  expect(ali.taken[1]).toMatchObject({ template: "T-2", blanks: { home: "4幢1-101" } });
  expect(await byAliyun.find!(message)).toBe("company.delivery");
  expect(await byAliyun.find!({ ...message, key: "company.other" })).toBeUndefined();
  ali.answers.set("13800000002", { Code: "isv.MOBILE_NUMBER_ILLEGAL", Message: "号码不存在" });
  await expect(byAliyun.send({ ...message, to: "13800000002" })).rejects.toThrow(Undeliverable);
  ali.answers.set("13800000003", { Code: "isp.SYSTEM_ERROR", Message: "稍后再试" });
  await expect(byAliyun.send({ ...message, to: "13800000003" })).rejects.not.toBeInstanceOf(Undeliverable);
});

test("N2: with another key nothing is taken", async () => {
  const forged = aliyun({ provider: "aliyun", ...config(ali.endpoint), keySecret: "wrong" });
  await expect(forged.send({ ...message, to: "13900000009" })).rejects.toThrow();
  expect(ali.taken.some(({ phone }) => phone === "13900000009")).toBe(false);
});

test("N2: Tencent Cloud takes a signed message with our key, says what it will never take, and finds it again", async () => {
  expect(await byTencent.send(message)).toBe("serial:1");
  expect(ten.taken).toEqual([
    { phone: "+8613800000001", key: "company.delivery", template: "T-1", blanks: ["明日停水"] },
  ]);
  expect(await byTencent.find!(message)).toBe("found:company.delivery");
  ten.answers.set("+8613800000002", { Code: "InvalidParameterValue.IncorrectPhoneNumber", Message: "号码不对" });
  await expect(byTencent.send({ ...message, to: "13800000002" })).rejects.toThrow(Undeliverable);
  const forged = tencent({ provider: "tencent", ...config(ten.endpoint), keySecret: "wrong" });
  await expect(forged.send(message)).rejects.toThrow();
  expect(ten.taken).toHaveLength(1);
});

test("N2: mail goes by SMTP under our key; a mailbox that is none is told at once", async () => {
  const channel = smtp({ url: mail.url, from: "蓝天物业 <service@example.com>" });
  await channel.send({ ...message, to: "wang@example.com" });
  expect(mail.letters[0]!.to).toBe("wang@example.com");
  expect(mail.letters[0]!.text).toContain("Message-ID: <company.delivery@example.com>");
  await expect(channel.send({ ...message, to: "nobody@example.com" })).rejects.toThrow(Undeliverable);
});

test("without any channel messages stand on the page of outgoing ones", async () => {
  const { sms, email } = channelsOf({});
  expect([sms.name, email.name, await sms.send(message)]).toEqual(["outbox", "outbox", message.key]);
});
