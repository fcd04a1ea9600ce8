import type { Message } from "./channel.ts";

/** The template a provider is to fill and its blanks: the message's own, or the house's, whose one blank is all of it. */
export const templateOf = ({ template, blanks, words }: Message, general: string) =>
  template ? { code: template, blanks: blanks ?? {} } : { code: general, blanks: { content: words } };
