import type { Matter } from "#web/api/types.ts";
import { lastSentence } from "#web/desk/matters/acts.ts";
import { useNow } from "#web/ui/now.ts";
import { dueWords } from "#web/ui/when.ts";
import { Link, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { Copy, CopyCheck } from "lucide-react";
import { useState } from "react";
import s from "./Intake.module.css";
import { intakeWords } from "./words.ts";

interface Props {
  readonly matter: Matter;
  readonly merged: boolean;
  readonly onAgain: () => void;
}

/** Done: the number in large type, what happens next and by when, and the next call. */
export function Saved({ matter, merged, onAgain }: Props) {
  const [copied, setCopied] = useState(false);
  const navigate = useNavigate();
  const now = useNow();
  const { number, offer, deadline } = matter;
  const act = (action: string) =>
    void navigate({ to: "/matters/$number", params: { number }, search: { act: action } });
  return (
    <section className={s["saved"]} role="status">
      <p>{merged ? intakeWords.merged : intakeWords.saved}</p>
      <output>{number}</output>
      <p>
        {lastSentence(matter)}
        {deadline?.due && ` · ${intakeWords.due(deadline.title, dueWords(deadline.due, now))}`}
      </p>
      <div>
        <Button type="primary" autoFocus onClick={onAgain}>
          {intakeWords.again}
        </Button>
        <Button
          icon={copied ? <CopyCheck size={14} /> : <Copy size={14} />}
          onClick={() => (setCopied(true), void navigator.clipboard?.writeText(number))}
        >
          {copied ? intakeWords.copied : intakeWords.copy}
        </Button>
        {offer && (
          <Button type="text" onClick={() => act(offer.action)}>
            {intakeWords.next(offer.title)}
          </Button>
        )}
        <Link to="/matters/$number" params={{ number }} search={{}}>
          {intakeWords.openIt}
        </Link>
      </div>
    </section>
  );
}
