import { useMe } from "#web/api/queries.ts";
import { useProject } from "#web/desk/frame/project.ts";
import { kindsFor } from "#web/desk/intake/kinds.ts";
import { procedureOf } from "#web/desk/procedures.ts";
import { Button, Tooltip } from "antd";
import { PenLine } from "lucide-react";
import { useEffect } from "react";
import type { Entry, Listed } from "./books.ts";
import { EntryForm } from "./EntryForm.tsx";
import s from "./Registers.module.css";
import { registerWords } from "./words.ts";

interface Props {
  readonly book: Listed;
  /** The entry being written, as the address has it: "patrol.record". */
  readonly written: string | undefined;
  readonly onWrite: (written: string | undefined) => void;
}

/** The empty line at the top: a button for each way to write in the book, and the form of the one that was pressed. */
export function Entries({ book: { entries }, written, onWrite }: Props) {
  const { posts } = useMe();
  const { project } = useProject();
  const kinds = kindsFor(posts.map(({ post }) => post));
  const may = ({ procedure, action }: Entry) =>
    kinds.some(({ key, openings }) => key === procedure && openings.some((one) => one.action === action));
  const first = entries.find(may);
  useEffect(() => {
    const press = (e: KeyboardEvent) => {
      const typing = e.target instanceof Element && e.target.closest("input, textarea, [role=dialog], form");
      if (e.key !== registerWords.entryKey || e.ctrlKey || e.metaKey || e.altKey || typing) return;
      if (!first || project === undefined) return;
      e.preventDefault();
      onWrite(keyOf(first));
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [first, project, onWrite]);

  if (entries.length === 0) return <p className={s["elsewhere"]}>{registerWords.elsewhere}</p>;
  const open = entries.find((entry) => keyOf(entry) === written && may(entry));
  if (open && project !== undefined)
    return (
      <EntryForm key={`${keyOf(open)} ${project}`} {...open} project={project} onClose={() => onWrite(undefined)} />
    );
  return (
    <div className={s["entries"]}>
      {entries.map((entry) => {
        const { title } = procedureOf(entry.procedure).actions[entry.action]!;
        const why = !may(entry)
          ? registerWords.notYours(title)
          : project === undefined
            ? registerWords.needProject
            : undefined;
        return (
          <Tooltip key={keyOf(entry)} title={why}>
            <Button
              type="primary"
              ghost
              icon={<PenLine size={14} aria-hidden />}
              disabled={why !== undefined}
              onClick={() => onWrite(keyOf(entry))}
            >
              {title}
              {entry === first && <kbd aria-hidden>{registerWords.entryKey}</kbd>}
            </Button>
          </Tooltip>
        );
      })}
    </div>
  );
}

const keyOf = ({ procedure, action }: Entry) => `${procedure}.${action}`;
