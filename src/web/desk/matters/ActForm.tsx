import { parseAsk } from "#kit/fields.ts";
import type { Values } from "#kit/matter.ts";
import { start, stay, type AnyProcedure } from "#kit/procedure.ts";
import { freshKey } from "#web/api/client.ts";
import { ApiProblem, isFleeting, isProblem } from "#web/api/problem.ts";
import { client, matter as matterQuery } from "#web/api/queries.ts";
import type { Matter } from "#web/api/types.ts";
import { procedureOf } from "#web/desk/procedures.ts";
import { FormOf } from "#web/forms/FormOf.tsx";
import { useRef, useState } from "react";
import { act } from "./acts.ts";
import { Behalf } from "./Behalf.tsx";
import { Conflict } from "./Conflict.tsx";
import { Countersign } from "./Countersign.tsx";
import { Forecasted } from "./Follows.tsx";
import { Scripts } from "./Scripts.tsx";
import { panelWords } from "./words.ts";

interface Props {
  readonly matter: Matter;
  readonly action: string;
  readonly onCancel: () => void;
  readonly onDone: (matter: Matter) => void;
}

/** The form of an action on a matter, sent for the version that was seen. */
export function ActForm({ matter, action, onCancel, onDone }: Props) {
  const procedure = procedureOf(matter.procedure);
  const offer = matter.offers.find((one) => one.action === action);
  const [seen, see] = useState({ version: matter.version, seq: lastSeq(matter) });
  const [how, setHow] = useState<string>();
  const [missing, setMissing] = useState(false);
  const [initial] = useState(() => kept(procedure, action, matter));
  const key = useRef(freshKey());

  const submit = async (form: Values) => {
    if (offer?.behalf && !how) {
      setMissing(true);
      throw new ApiProblem({ status: 409, code: "how", title: panelWords.howNeeded });
    }
    const behalf = offer?.behalf && how ? { behalf: { person: offer.behalf.id, how } } : {};
    try {
      onDone(await act(matter.id, seen.version, key.current, { action, form, ...behalf }));
    } catch (error) {
      if (!isFleeting(error)) key.current = freshKey();
      if (!isProblem(error, 412)) throw error;
      const fresh = await client.fetchQuery({ ...matterQuery(matter.number), staleTime: 0 });
      see(({ seq }) => ({ version: fresh.version, seq }));
      throw new ApiProblem({ status: 409, code: "stale", title: panelWords.look });
    }
  };
  return (
    <>
      {lastSeq(matter) > seen.seq && (
        <Conflict
          matter={matter}
          action={action}
          since={seen.seq}
          onSeen={() => see({ version: matter.version, seq: lastSeq(matter) })}
        />
      )}
      {offer?.behalf && (
        <Behalf
          person={offer.behalf}
          how={how}
          onHow={(words) => (setHow(words), setMissing(false))}
          missing={missing}
        />
      )}
      {offer?.countersign ? (
        <Countersign
          title={offer.title}
          written={asksOf(procedure, action).flatMap(({ name }) => {
            const words = matter.words[name];
            return words ? [{ title: procedure.fields[name]!.title, words }] : [];
          })}
          onSign={() => submit({})}
          onCancel={onCancel}
        />
      ) : (
        <FormOf
          autoFocus
          procedure={procedure}
          action={action}
          initial={initial}
          data={matter.data}
          project={matter.project.id}
          draft={`${matter.id}:${action}`}
          onSubmit={submit}
          onCancel={onCancel}
          lead={(form) => (
            <Scripts
              procedure={procedure}
              moment={action}
              form={form}
              words={matter.words}
              caller={matter.person?.name}
            />
          )}
          note={(form) => <Forecasted procedure={procedure} action={action} form={form} matter={matter} />}
        />
      )}
    </>
  );
}

const lastSeq = ({ story }: Matter) => Math.max(-1, ...story.map(({ seq }) => seq));

/**
 * Answers on record that are offered again: all of an action repeated in place, since that corrects it, and else what
 * must be filled in and was told at the opening. Another round is judged anew; evidence is never offered again.
 */
function kept(p: AnyProcedure, action: string, { data, story }: Matter): Values {
  const moves = story.filter(({ step, to }) => !step && to !== stay).toSorted((a, b) => b.seq - a.seq);
  const inPlace = moves[0]?.action === action;
  const told = story.some((deed) => deed.action === action) ? new Set<string>() : opening(p);
  const asks = asksOf(p, action);
  return Object.fromEntries(
    asks.flatMap(({ name, required }) => {
      const field = p.fields[name];
      const known = data[name] !== undefined && data[name] !== null && !field?.sensitive;
      const again = inPlace || (required && told.has(name));
      return known && again && !evidence.has(field?.kind ?? "") ? [[name, data[name]]] : [];
    }),
  );
}

const asksOf = (p: AnyProcedure, action: string) => (p.actions[action]?.asks ?? []).map((ask) => parseAsk(String(ask)));

const evidence = new Set(["signature", "photos", "files", "score", "checklist"]);

/** What the actions that open a matter write. */
const opening = (p: AnyProcedure) =>
  new Set(
    Object.values(p.actions)
      .filter(({ from }) => from === start)
      .flatMap(({ asks = [], sets = {} }) => [...asks.map((ask) => parseAsk(String(ask)).name), ...Object.keys(sets)]),
  );
