import type { Values } from "#kit/matter.ts";
import type { AnyProcedure } from "#kit/procedure.ts";
import type { Forecast, Matter } from "#web/api/types.ts";
import { askedBy } from "#web/forms/asked.ts";
import { yuan } from "#web/ui/money.ts";
import { useQuery } from "@tanstack/react-query";
import { ArrowRight, BellRing, FileText, FolderPlus, ReceiptText } from "lucide-react";
import { useEffect, useState } from "react";
import s from "./ActionPanel.module.css";
import { forecast } from "./acts.ts";
import { follows, type Line } from "./follows.ts";
import { forecastWords } from "./words.ts";

const icons = { to: ArrowRight, notice: BellRing, paper: FileText, charge: ReceiptText, opens: FolderPlus };

interface Props {
  readonly procedure: AnyProcedure;
  readonly action: string;
  readonly form: Values;
}

/** What the button will set in motion, before it is pressed: as the procedure says. */
export const Follows = ({ procedure, action, form, inline }: Props & { readonly inline?: true }) => (
  <Lines all={follows(procedure, action, form)} {...(inline && { inline })} />
);

/** The same for a matter at hand: as the server reckons it, once the form allows that. */
export function Forecasted({ procedure, action, form, matter }: Props & { readonly matter: Matter }) {
  const rested = useRestedForm(form);
  const complete = askedBy(procedure, action).every(({ name, required }) => !required || rested[name] !== undefined);
  const told = useQuery({ ...forecast(matter.id, matter.version, action, rested), enabled: complete });
  const here = follows(procedure, action, { ...matter.data, ...form });
  if (told.data?.refused)
    return (
      <p className={s["refused"]} role="note">
        {told.data.refused}
      </p>
    );
  return <Lines all={told.data ? linesOf(told.data, matter.state) : here} />;
}

const linesOf = (
  { to, toTitle = "", notices = [], papers = [], charges = [], opens = [] }: Forecast,
  state: string,
): Line[] => [
  ...(to !== undefined && to !== state && to !== "stay"
    ? [{ kind: "to" as const, words: forecastWords.to(toTitle) }]
    : []),
  ...papers.map((paper) => ({ kind: "paper" as const, words: forecastWords.issue(paper) })),
  ...charges.map(({ title, fen }) => ({ kind: "charge" as const, words: forecastWords.amount(title, yuan(fen)) })),
  ...opens.map((procedure) => ({ kind: "opens" as const, words: forecastWords.opens(procedure) })),
  ...notices.map((whom) => ({ kind: "notice" as const, words: forecastWords.notify(whom) })),
];

function Lines({ all, inline }: { readonly all: readonly Line[]; readonly inline?: true }) {
  if (all.length === 0) return null;
  return (
    <div className={s["follows"]} data-inline={inline ? "" : undefined}>
      <b>{forecastWords.label}</b>
      <ul aria-label={forecastWords.label}>
        {all.map(({ kind, words }) => {
          const Icon = icons[kind];
          return (
            <li key={kind + words}>
              <Icon size={13} aria-hidden />
              <span>{words}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function useRestedForm(form: Values) {
  const written = JSON.stringify(form);
  const [rested, rest] = useState(written);
  useEffect(() => {
    const timer = setTimeout(() => rest(written), 350);
    return () => clearTimeout(timer);
  }, [written]);
  return JSON.parse(rested) as Values;
}
