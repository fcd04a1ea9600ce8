import { notify } from "#kit/effects.ts";
import { longText, moment } from "#kit/fields.ts";
import { phrases } from "#kit/policy.ts";
import { at, stay, whenDue } from "#kit/procedure.ts";
import { promises } from "#kit/promises.ts";
import { days, tooSoon } from "#kit/time.ts";

/** I4: what is not settled within a week carries the reason and a committed date, and the date is a deadline. */
export const delayFields = { delayReason: longText("未办结原因"), promised: moment("承诺办结时间") } as const;

/** I9: what nobody tells a customer before somebody above has answered for it. */
export const unpromised = phrases(
  "未经批复不得对客户说的话",
  "赔偿、补偿、退款、退费、减免、免收、免单、包赔、保证、一定解决、肯定解决、一定修好、承诺整改、负责到底",
  "I9",
);

interface Telling {
  readonly data: { readonly instruction?: string };
  readonly policies: { readonly unpromised: string };
}

/** Whether what a customer is told promises a result or compensation that nobody above has answered for. */
export const promisesAlone = (told: string | undefined, { data, policies }: Telling): boolean =>
  !data.instruction && promises(told, policies.unpromised) !== undefined;

/** Refuses such a promise in an answer. */
export const promiseIn = <const X extends string>(field: X) =>
  [
    "未经批复，不得自行承诺结果、整改或赔偿，只可承诺答复时间",
    ({ form, ...seen }: Telling & { readonly form: Readonly<Record<X, string>> }) => promisesAlone(form[field], seen),
  ] as const;

interface Delayed {
  readonly now: string;
  readonly form: { readonly promised: string };
}

/** The committed time lies ahead. */
export const promisedAhead = [
  "承诺的时间应当晚于现在",
  ({ form, now }: Delayed) => tooSoon(now, form.promised, days(0)),
] as const;

/** The action by which a delay is explained to the customer. */
export const explaining = <const A extends string, const F extends string, const T extends string>({
  by,
  from,
  tells,
}: {
  readonly by: readonly A[];
  readonly from: readonly F[];
  readonly tells: T;
}) =>
  ({
    title: "说明未办结原因",
    basis: ["I4", "I9"],
    by,
    from,
    to: stay,
    asks: ["delayReason", "promised"],
    says: "说明未办结原因，承诺{promised}前办结：{delayReason}",
    refuses: { past: promisedAhead, promise: promiseIn("delayReason") },
    causes: [notify(tells, "您反映的事项尚未办结：{delayReason}。我们承诺{promised}前办结")],
  }) as const;

/** After a week the reason is due; `subject` is the field that says what the matter is about. */
export const weekClock = <
  const S extends string,
  const P extends string,
  const T extends string,
  const X extends string,
>({
  starts,
  stops,
  tells,
  subject,
}: {
  readonly starts: readonly S[];
  readonly stops: readonly P[];
  readonly tells: readonly T[];
  readonly subject: X;
}) =>
  ({
    title: "七日办结",
    basis: "I4",
    starts,
    stops: ["explain", ...stops],
    within: days(7),
    steps: [
      whenDue(
        ...tells.map((to) => notify(to, `一周未办结，应当说明原因并承诺办结时间：{${subject}}` as const)),
        notify("serviceLead", `一周未办结，应当说明原因并承诺办结时间：{${subject}}` as const),
      ),
    ],
  }) as const;

/** The committed time of an explained delay. */
export const promiseClock = <
  const P extends string,
  const H extends string,
  const T extends string,
  const X extends string,
>({
  stops,
  reminds,
  tells,
  subject,
}: {
  readonly stops: readonly P[];
  readonly reminds: H;
  readonly tells: readonly T[];
  readonly subject: X;
}) =>
  ({
    title: "承诺办结",
    basis: ["I4", "I9"],
    starts: "explain",
    stops,
    due: "promised",
    steps: [
      at("75%", notify(reminds, `承诺办结时间将到：{${subject}}` as const)),
      whenDue(
        ...tells.map((to) => notify(to, `逾承诺时间未办结：{${subject}}` as const)),
        notify("serviceLead", `逾承诺时间未办结：{${subject}}` as const),
        notify("projectManager", `逾承诺时间未办结：{${subject}}` as const),
      ),
    ],
  }) as const;
