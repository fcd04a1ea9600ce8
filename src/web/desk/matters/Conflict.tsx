import type { Matter } from "#web/api/types.ts";
import { Button } from "antd";
import { GitMerge } from "lucide-react";
import s from "./ActionPanel.module.css";
import { panelWords } from "./words.ts";

interface Props {
  readonly matter: Matter;
  readonly action: string;
  /** The last event that had been seen. */
  readonly since: number;
  readonly onSeen: () => void;
}

/** What others did while a form was being filled in. What was typed stays. */
export function Conflict({ matter, action, since, onSeen }: Props) {
  const fresh = matter.story.filter(({ seq }) => seq > since).toSorted((a, b) => a.seq - b.seq);
  const why = matter.offers.find((offer) => offer.action === action)?.why;
  const people = [...new Set(fresh.map(({ who, via }) => (via ?? who).name))];
  return (
    <section className={s["conflict"]} role="alert">
      <p>
        <GitMerge size={14} aria-hidden />
        {panelWords.changed(people.join("、"))}
      </p>
      <ul>
        {fresh.map(({ seq, who, sentence, changes }) => (
          <li key={seq}>
            {who.kind !== "system" && <b>{who.name} </b>}
            {sentence}
            {changes.map(({ field, title, was, is }) => (
              <div key={field}>
                {panelWords.was(title)}
                {was && <del>{was}</del>} → <ins>{is}</ins>
              </div>
            ))}
          </li>
        ))}
      </ul>
      <small>{why ? panelWords.notNow(why) : panelWords.changedMore}</small>
      <div>
        <Button size="small" onClick={onSeen}>
          {panelWords.seen}
        </Button>
      </div>
    </section>
  );
}
