import { notify } from "#kit/effects.ts";
import { longText, staff, yesNo } from "#kit/fields.ts";
import { stay, whenDue } from "#kit/procedure.ts";
import { workingDays } from "#kit/time.ts";

/** O6: what one may not decide goes one level up; who asked what and what was answered is kept. */
export const askingFields = {
  superior: staff("请示对象"),
  question: longText("请示内容"),
  asked: yesNo("请示状态", "待批复", "已批复"),
  instruction: longText("批复意见"),
} as const;

interface Asking<A, F, U, R, T, Z> {
  /** Who may ask, while the matter stands in one of these states. */
  readonly by: readonly A[];
  readonly from: readonly F[];
  /** States in which an answer may still come. */
  readonly until: readonly U[];
  /** Who may answer, besides whoever was asked. */
  readonly or: readonly R[];
  /** Who is told the answer. */
  readonly tells: readonly T[];
  /** The rules that send people here, besides O6. */
  readonly basis: readonly Z[];
}

/** The two actions of asking up. */
export const askingUp = <
  const A extends string,
  const F extends string,
  const U extends string,
  const R extends string,
  const T extends string,
  const Z extends string,
>({
  by,
  from,
  until,
  or,
  tells,
  basis,
}: Asking<A, F, U, R, T, Z>) =>
  ({
    askUp: {
      title: "请示",
      basis: ["O6", ...basis],
      by,
      from,
      to: stay,
      asks: ["superior", "question"],
      sets: { asked: true },
      says: "向{superior}请示：{question}",
      causes: [notify("superior", "请批复：{question}")],
    },
    reply: {
      title: "批复请示",
      basis: "O6",
      by: ["superior", ...or],
      apart: ["askUp"],
      from: until,
      to: stay,
      asks: ["instruction"],
      sets: { asked: false },
      bars: {
        nothing: [
          "没有待批复的请示",
          ({ data }: { readonly data: { readonly asked?: boolean } }) => data.asked !== true,
        ],
      },
      says: "批复：{instruction}",
      causes: tells.map((to) => notify(to, "请示已批复：{instruction}")),
    },
  }) as const;

/** An answer is due within a working day; some actions make it needless. */
export const askingClock = <const P extends string = never>(...needless: readonly P[]) =>
  ({
    title: "批复请示",
    basis: "O6",
    starts: "askUp",
    stops: ["reply", ...needless],
    within: workingDays(1),
    steps: [
      whenDue(notify("superior", "请示逾期未批复：{question}"), notify("projectManager", "请示逾期未批复：{question}")),
    ],
  }) as const;
