import { matter as matterQuery } from "#web/api/queries.ts";
import type { Matter } from "#web/api/types.ts";
import { Fetched } from "#web/ui/Fetched.tsx";
import { Loading } from "#web/ui/Loading.tsx";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { X } from "lucide-react";
import { useEffect } from "react";
import { ActForm } from "./ActForm.tsx";
import s from "./ActionPanel.module.css";
import { matterWords, panelWords } from "./words.ts";

interface Props {
  readonly number: string;
  readonly action: string;
  readonly onClose: () => void;
  readonly onDone: (matter: Matter) => void;
  /** Beside the matter itself, which need not be said again. */
  readonly bare?: boolean;
}

/** An action's form beside the list: no change of page, no veil over the rest. */
export function ActionPanel({ number, action, onClose, onDone, bare }: Props) {
  const query = useQuery(matterQuery(number));
  useEscape(onClose);
  const title = query.data?.offers.find((offer) => offer.action === action)?.title;
  return (
    <section className={s["panel"]} aria-label={`${title ?? matterWords.acting}：${number}`}>
      <header className={s["head"]}>
        <div>
          <h2>{title}</h2>
          <Button type="text" size="small" aria-label={panelWords.close} icon={<X size={16} />} onClick={onClose} />
        </div>
        {!bare && query.data && <p>{query.data.title}</p>}
        {!bare && (
          <p>
            <Link to="/matters/$number" params={{ number }} search={{}}>
              {number}
            </Link>
            {query.data?.home && ` · ${query.data.home.name}`}
          </p>
        )}
      </header>
      <div className={s["body"]}>
        <Fetched query={query} what={matterWords.what(number)} loading={<Loading rows={5} height={56} />}>
          {(matter) => (
            <ActForm key={matter.id + action} matter={matter} action={action} onCancel={onClose} onDone={onDone} />
          )}
        </Fetched>
      </div>
    </section>
  );
}

/** Escape closes the panel, unless it has something smaller to close: a list that is open, a dialog above. */
function useEscape(close: () => void) {
  useEffect(() => {
    const press = (e: KeyboardEvent) => {
      const at = e.target instanceof HTMLElement ? e.target : undefined;
      const smaller = at?.closest("[role=dialog], [aria-expanded=true]");
      if (e.key === "Escape" && !smaller) close();
    };
    addEventListener("keydown", press, true);
    return () => removeEventListener("keydown", press, true);
  });
}
