import s from "./StateTag.module.css";

interface Props {
  readonly title: string;
  readonly final: boolean;
  /** Between 0 and 1: how much of the way to the goal is behind. */
  readonly progress: number;
}

/** Where a matter stands, with a ring that fills as it goes: progress is told by shape, not by colour. */
export const StateTag = ({ title, final, progress }: Props) => (
  <span className={s.tag} title={title} data-kind={final ? "end" : "present"}>
    <Ring part={final ? 1 : Math.max(0.12, Math.min(0.92, progress))} />
    <span>{title}</span>
  </span>
);

const round = 2 * Math.PI * 3;
const Ring = ({ part }: { readonly part: number }) => (
  <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden>
    <circle cx="7" cy="7" r="5.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
    <circle
      cx="7"
      cy="7"
      r="3"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.6"
      strokeDasharray={`${part * round * 0.98} ${round}`}
      transform="rotate(-90 7 7)"
    />
  </svg>
);
