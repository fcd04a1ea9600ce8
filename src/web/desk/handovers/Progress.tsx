import type { Campaign } from "#web/api/types.ts";
import { Progress as Bar } from "antd";
import s from "./Handovers.module.css";
import { deliveredIn } from "./stages.ts";
import { handoverWords } from "./words.ts";

/** How many of a campaign's homes are handed over. */
export function Progress({ of }: { readonly of: Campaign }) {
  const delivered = deliveredIn(of);
  const { total } = of.counts;
  return (
    <span className={s["progress"]}>
      <Bar
        percent={total === 0 ? 0 : Math.round((delivered / total) * 100)}
        size="small"
        showInfo={false}
        strokeColor="var(--accent)"
        aria-label={handoverWords.progress}
      />
      <span>{handoverWords.delivered(delivered, total)}</span>
    </span>
  );
}
