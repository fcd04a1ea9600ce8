import { id, instantText, list, named, object, ref, short, text, yes } from "#server/matters/pieces.ts";
import { titles } from "./words.ts";

const post = object({
  post: text,
  title: text,
  unitId: id,
  unitName: text,
  projectId: { anyOf: [id, { type: "null" }] },
});

/** The answers about oneself. */
export const shapes = [
  named("Me", {
    staff: object({ id, name: text, userName: text }),
    company: object({ id, name: text, shortName: text, hotline: text }),
    posts: list(post),
    projects: list(object({ id, name: text, code: text })),
    may: list(text),
    totp: yes,
    owesTotp: yes,
    demo: yes,
    now: instantText,
  }),
  named("SessionRow", { id, address: text, agent: text, createdAt: instantText, seenAt: instantText, current: yes }),
  named("Sessions", { rows: list(ref("SessionRow")) }),
  named("TotpOffer", { uri: text, secret: text }),
] as const;

const password = { ...short(200, 1), title: titles.password };
const code = { type: "string", pattern: "^[0-9]{6}$", title: titles.code };

export const byId = object({ id });
export const signInBody = object({ userName: { ...short(100, 1), title: titles.userName }, password }, { code });
export const passwordBody = object({
  old: { ...password, title: titles.old },
  password: { ...password, title: titles.newPassword },
});
export const codeBody = object({ code });
export const stopBody = object({ password });
