/** A message to one person as a provider takes it. */
export interface Message {
  /** What it is known by on both sides: nobody is told twice. */
  readonly key: string;
  readonly to: string;
  readonly subject: string;
  readonly words: string;
  /** The provider's number of a template that says just this; left out, the house's general one. */
  readonly template?: string;
  /** What the blanks of that template come to. */
  readonly blanks?: Readonly<Record<string, string>>;
  /** The day it was first tried (local date), for asking what became of it. */
  readonly day: string;
}

/** A way to people outside. */
export interface Channel {
  readonly name: "aliyun" | "tencent" | "smtp" | "outbox";
  /** Whether a receipt says later that it has arrived; where there is none, taken over is delivered. */
  readonly confirms: boolean;
  /** Hands it over; the answer is the provider's number. Throws `Undeliverable` when trying again is of no use. */
  send(message: Message): Promise<string>;
  /** The provider's number of a message that may have been handed over by a process that was killed. */
  find?(message: Message): Promise<string | undefined>;
}

/** The provider will not take it, now or later: a number that is none, a template it does not know. */
export class Undeliverable extends Error {}

type Medium = "sms" | "email";
export type Channels = Readonly<Record<Medium, Channel>>;
