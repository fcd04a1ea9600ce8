import type { Who } from "#server/base/database.ts";
import { unseal } from "#server/base/seal.ts";
import { failures } from "./words.ts";

interface Addressed {
  readonly channel: string;
  readonly person: string;
  readonly phone_sealed: string | null;
  readonly email_sealed: string | null;
}

/** Where a message goes, or why it goes nowhere. Messages within the house need no address. */
export function addressOf(who: Who, { channel, person, phone_sealed, email_sealed }: Addressed) {
  const opened = (sealed: string, column: string) => unseal(sealed, `${who.company}|people|${column}|${person}`);
  if (channel === "email") return email_sealed ? opened(email_sealed, "email_sealed") : { why: failures.noMail };
  if (channel !== "sms") return person;
  if (!phone_sealed) return { why: failures.noPhone };
  const phone = opened(phone_sealed, "phone_sealed");
  return phone.startsWith("1") ? phone : { why: failures.landline };
}
