import type { Reckoning as Why, ReckoningDay } from "#web/api/types.ts";
import { whyWords } from "#web/words.ts";
import { Popover } from "antd";
import type { ReactElement, ReactNode } from "react";
import s from "./WhyDate.module.css";

interface Props {
  readonly reckoning: Why;
  readonly policyLink?: (key: string, words: string) => ReactNode;
}

/** Why a deadline falls on its date: start, span, days left out by name, pauses, the rule and its policy. */
export const WhyDate = ({ children, ...why }: Props & { readonly children: ReactElement }) => (
  <Popover
    trigger={["hover", "focus", "click"]}
    mouseEnterDelay={0.2}
    placement="bottomLeft"
    arrow={false}
    content={<Reckoning {...why} />}
  >
    {children}
  </Popover>
);

const Reckoning = ({ reckoning, policyLink }: Props) => (
  <div className={s["why"]}>
    <p className={s["title"]}>{whyWords.title(reckoning.title)}</p>
    <dl className={s["lines"]}>
      {reckoning.lines.map(({ label, words }) => [
        <dt key={`${label}${words}`}>{label}</dt>,
        <dd key={words} className={label === whyWords.due ? s["due"] : undefined}>
          {words}
        </dd>,
      ])}
    </dl>
    {reckoning.days.length > 1 && reckoning.days.length < 29 && (
      <div className={s["days"]}>
        {reckoning.days.map((day, n) => (
          <Day key={day.date} day={day} last={n === reckoning.days.length - 1} />
        ))}
      </div>
    )}
    <p className={s["foot"]}>
      {whyWords.basis(reckoning.rules)}
      {reckoning.policy && (
        <>
          {" · "}
          {policyLink?.(reckoning.policy.key, whyWords.policy(reckoning.policy.words)) ??
            whyWords.policy(reckoning.policy.words)}
        </>
      )}
    </p>
  </div>
);

function Day({ day: { date, name, nth }, last }: { readonly day: ReckoningDay; readonly last: boolean }) {
  const d = Temporal.PlainDate.from(date);
  return (
    <span className={s["day"]} data-off={nth ? undefined : ""} data-last={last ? "" : undefined}>
      {d.month}/{d.day}
      <small>{name ?? (nth ? whyWords.nth(nth) : whyWords.leftOut)}</small>
    </span>
  );
}
