import { id, instantText, list, named, object, oneOf, page, short, text, whole, yes } from "#server/matters/pieces.ts";
import { whoms } from "./audience.ts";
import { results } from "./progress.ts";
import { titles } from "./words.ts";

const thing = object({ id, name: text });
const phone = { phone: text };

/** The answers about messages to many, by the names of the API. */
export const shapes = [
  named("AudienceCount", { people: whole, homes: whole, phones: whole, mails: whole }),
  named("Sending", {
    scheduledAt: instantText,
    begun: yes,
    people: whole,
    waiting: whole,
    sent: whole,
    delivered: whole,
    failed: whole,
    toCall: whole,
    reached: whole,
    unreached: whole,
  }),
  named(
    "Delivery",
    { id, home: thing, person: thing, result: oneOf(...results), words: text, question: text, answer: text },
    { at: instantText, why: text, ...phone },
  ),
  page("DeliveryPage", "Delivery"),
  named(
    "CallToMake",
    { id, matter: object({ id, number: text, subject: text }), home: thing, person: thing, words: text, calls: whole },
    { why: text, ...phone },
  ),
  page("CallPage", "CallToMake"),
] as const;

export const audienceBody = object(
  {
    project: { ...id, title: titles.project },
    kind: { ...oneOf("serviceNotice", "arrears", "activity", "emergency", "marketing"), title: titles.kind },
    whom: { ...oneOf(...whoms), title: titles.whom },
  },
  {
    buildings: list(short(50, 1), { maxItems: 200, title: titles.buildings }),
    homes: list(id, { maxItems: 200, title: titles.homes }),
    use: list(oneOf("dwelling", "shop", "office", "workshop"), { maxItems: 4, title: titles.use }),
    arrears: { ...yes, title: titles.arrears },
  },
);
export const callBody = object(
  { answered: { ...yes, title: titles.answered } },
  { question: { ...short(1000), title: titles.question }, answer: { ...short(1000), title: titles.answer } },
);
export const callsQuery = object(
  {},
  {
    project: { ...id, title: titles.project },
    matter: { ...id, title: titles.matter },
    after: { ...id, title: titles.after },
  },
);
export const deliveriesQuery = object(
  {},
  { result: { ...oneOf(...results), title: titles.state }, after: { ...id, title: titles.after } },
);
export const byId = object({ id });
