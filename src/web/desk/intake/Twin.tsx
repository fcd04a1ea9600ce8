import { procedureTitles, type ProcedureName } from "#kit/titles.ts";
import type { Similar } from "#web/api/types.ts";
import { useNow } from "#web/ui/now.ts";
import { momentWords } from "#web/ui/when.ts";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { Layers2 } from "lucide-react";
import s from "./Intake.module.css";
import { intakeWords } from "./words.ts";

interface Props {
  readonly all: readonly Similar[];
  readonly title: ProcedureName;
  readonly apart: boolean;
  readonly onApart: () => void;
  readonly onInto: (twin: Similar) => void;
}

/** The same home has the same thing open already: told twice, or twice the trouble? The one who listens decides. */
export function Twin({ all, title, apart, onApart, onInto }: Props) {
  const now = useNow();
  return all.slice(0, 2).map((twin) => (
    <div key={twin.id} className={s["twin"]} role="note">
      <Layers2 size={16} aria-hidden />
      <p>
        {intakeWords.similar(momentWords(twin.openedAt, now), procedureTitles[title], twin.stateTitle)}
        <small>
          <Link to="/matters/$number" params={{ number: twin.number }} search={{}} target="_blank">
            {twin.number}
          </Link>{" "}
          {twin.title}
        </small>
      </p>
      <div>
        <Button size="small" onClick={() => onInto(twin)}>
          {intakeWords.merge}
        </Button>
        <Button size="small" type="text" disabled={apart} onClick={onApart}>
          {apart ? intakeWords.apartNow : intakeWords.apart}
        </Button>
      </div>
    </div>
  ));
}
