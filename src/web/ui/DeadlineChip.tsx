import type { Deadline, RowDeadline } from "#web/api/types.ts";
import { deadlineWords } from "#web/words.ts";
import type { ReactNode } from "react";
import { Chip, PlainChip } from "./Chip.tsx";
import { useNow } from "./now.ts";
import { dueWords, exact, urgency, type Urgency } from "./when.ts";
import { WhyDate } from "./WhyDate.tsx";

/** When a row of a list is due; the exact time on hover. */
export function RowChip({ deadline }: { readonly deadline: RowDeadline | undefined }) {
  const now = useNow();
  if (!deadline) return <PlainChip kind="none" words={deadlineWords.none} />;
  const { kind, words } = told(deadline, now);
  const title = [deadline.title, deadline.due && exact(deadline.due)].filter(Boolean).join(" ");
  return <PlainChip kind={kind} words={words} title={title} />;
}

interface Props {
  readonly deadline: Deadline;
  /** With the clock's name before it, where several stand side by side. */
  readonly named?: boolean;
  /** Draws the link to the policy behind the span. */
  readonly policyLink?: (key: string, words: string) => ReactNode;
}

/** When a matter is due, and why on this date: on hover, focus or press. */
export function DeadlineChip({ deadline, named, policyLink }: Props) {
  const { kind, words } = told(deadline, useNow());
  return (
    <WhyDate reckoning={deadline.reckoning} {...(policyLink && { policyLink })}>
      <Chip kind={kind} words={named ? `${deadline.title} ${words}` : words} />
    </WhyDate>
  );
}

type Told = RowDeadline & { readonly stopped?: string };
function told({ due, paused, late, stopped }: Told, now: string): { kind: Urgency; words: string } {
  if (stopped)
    return late ? { kind: "late", words: deadlineWords.missed } : { kind: "done", words: deadlineWords.kept };
  if (paused !== undefined)
    return { kind: "paused", words: paused ? deadlineWords.paused(paused) : deadlineWords.pausedPlain };
  if (!due) return { kind: "none", words: deadlineWords.none };
  return { kind: urgency(due, now), words: dueWords(due, now) };
}
