import { createTransport } from "nodemailer";
import type { MailConfig } from "#server/config.ts";
import { Undeliverable, type Channel } from "./channel.ts";

/** Mail by SMTP. Tried twice, it carries the same Message-ID, by which mailboxes show it once. */
export function smtp({ url, from }: MailConfig): Channel {
  const transport = createTransport({ url, connectionTimeout: 10_000, socketTimeout: 30_000 });
  const host = from.split("@").at(-1)!.replace(">", "");
  return {
    name: "smtp",
    confirms: false,
    async send({ key, to, subject, words }) {
      const messageId = `<${key}@${host}>`;
      try {
        await transport.sendMail({ from, to, subject, text: words, messageId });
        return messageId;
      } catch (error) {
        const { responseCode = 0, message } = error as { responseCode?: number; message: string };
        if (responseCode >= 500) throw new Undeliverable(message);
        throw error;
      }
    },
  };
}
