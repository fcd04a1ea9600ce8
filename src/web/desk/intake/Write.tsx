import type { Values } from "#kit/matter.ts";
import { freshKey } from "#web/api/client.ts";
import { isFleeting, isProblem } from "#web/api/problem.ts";
import { client, matter as matterQuery } from "#web/api/queries.ts";
import type { HomeCard, Matter, Similar } from "#web/api/types.ts";
import { merge, similar } from "#web/desk/matters/acts.ts";
import { Follows } from "#web/desk/matters/Follows.tsx";
import { Scripts } from "#web/desk/matters/Scripts.tsx";
import { procedureOf } from "#web/desk/procedures.ts";
import { askedBy } from "#web/forms/asked.ts";
import { FormOf } from "#web/forms/FormOf.tsx";
import { Empty } from "#web/ui/Empty.tsx";
import { useQuery } from "@tanstack/react-query";
import { Building2 } from "lucide-react";
import { useRef, useState } from "react";
import { Caller } from "./Caller.tsx";
import { firstCaller, other, spokenTo } from "./callers.ts";
import type { Opening } from "./kinds.ts";
import { openMatter } from "./open.ts";
import { Saved } from "./Saved.tsx";
import { Twin } from "./Twin.tsx";
import { intakeWords } from "./words.ts";

interface Props {
  readonly procedure: string;
  readonly opening: Opening;
  readonly card: HomeCard | undefined;
  readonly home: string | undefined;
  readonly person: string | undefined;
  readonly project: string | undefined;
  /** The kind was chosen: the next thing typed is the story. */
  readonly autoFocus: boolean;
  readonly onPerson: (person: string) => void;
  readonly onAgain: () => void;
}

/** Greets, asks what the procedure asks, looks for the same thing told twice, and gives the number. */
export function Write({ procedure: name, opening, card, home, person, project, ...rest }: Props) {
  const { autoFocus, onPerson, onAgain } = rest;
  const procedure = procedureOf(name);
  const key = useRef(freshKey());
  const [saved, setSaved] = useState<{ readonly matter: Matter; readonly merged: boolean }>();
  const [apart, setApart] = useState(false);
  const twins = useQuery(similar(name, home, undefined));
  const asked = askedBy(procedure, opening.action);
  const asks = (field: string) => asked.some((ask) => ask.name === field);
  const caller = person === other ? undefined : (person ?? firstCaller(card));
  const initial: Values = {
    ...(home && asks("home") && { home }),
    ...(caller && asks("customer") && { customer: caller }),
    ...(asks("channel") && { channel: "phone" }),
  };
  if (saved) return <Saved matter={saved.matter} merged={saved.merged} onAgain={onAgain} />;
  if (!project)
    return (
      <Empty icon={Building2} title={intakeWords.needProject}>
        {intakeWords.needProjectMore}
      </Empty>
    );

  const save = async (form: Values, how: { similarTo?: string; allowDuplicate?: boolean }) => {
    try {
      return await openMatter({ project, procedure: name, action: opening.action, form, ...how }, key.current);
    } catch (error) {
      if (!isFleeting(error)) key.current = freshKey();
      if (isProblem(error, 409) && error.code === "duplicate") void twins.refetch();
      throw error;
    }
  };
  const submit = async (form: Values) => {
    setSaved({ matter: await save(form, apart ? { allowDuplicate: true } : {}), merged: false });
    // The card beside it counts the new one at once.
    void client.invalidateQueries({ queryKey: ["home"] });
  };
  const submitInto = async (form: Values, twin: Similar) => {
    const { id } = await save(form, { similarTo: twin.id });
    await merge(id, twin.id, intakeWords.mergeReason);
    // The number to tell is the one that goes on.
    setSaved({ matter: await client.fetchQuery({ ...matterQuery(twin.number), staleTime: 0 }), merged: true });
  };
  return (
    <FormOf
      key={caller}
      autoFocus={autoFocus}
      procedure={procedure}
      action={opening.action}
      initial={initial}
      known={Object.keys(initial).filter((field) => field !== "channel")}
      project={project}
      draft={`intake:${name}.${opening.action}:${home ?? ""}`}
      verb={intakeWords.verb(opening.title)}
      onSubmit={submit}
      lead={(form) => (
        <>
          <Scripts
            procedure={procedure}
            moment={["intake", opening.action]}
            form={form}
            caller={spokenTo(card, caller)}
          />
          {card && asks("customer") && <Caller card={card} person={caller} onPerson={onPerson} />}
        </>
      )}
      note={(form, resubmit) => (
        <>
          {twins.data && twins.data.length > 0 && (
            <Twin
              all={twins.data}
              title={procedure.name}
              apart={apart}
              onApart={() => setApart(true)}
              onInto={(twin) => resubmit((filled) => submitInto(filled, twin))}
            />
          )}
          <Follows inline procedure={procedure} action={opening.action} form={form} />
        </>
      )}
    />
  );
}
