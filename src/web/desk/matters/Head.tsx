import { reveal, useMay } from "#web/api/queries.ts";
import type { Matter, MatterPerson } from "#web/api/types.ts";
import { FlowLine } from "#web/desk/flow/FlowLine.tsx";
import { DeadlineChip } from "#web/ui/DeadlineChip.tsx";
import { MaskedPhone } from "#web/ui/MaskedPhone.tsx";
import { StateTag } from "#web/ui/StateTag.tsx";
import { Link } from "@tanstack/react-router";
import s from "./MatterPage.module.css";
import { Tools } from "./Tools.tsx";

interface Props {
  readonly matter: Matter;
  readonly onChart: () => void;
}

/** What it is about, where it stands, whose it is, when it is due: one title, one line, one way. */
export function Head({ matter, onChart }: Props) {
  const running = matter.deadlines.filter(({ stopped }) => !stopped);
  return (
    <header className={s["head"]}>
      <div className={s["title"]}>
        <h1 title={matter.title}>{matter.title}</h1>
        <Tools matter={matter} />
      </div>
      <div className={s["meta"]}>
        <span>
          {matter.procedureTitle} {matter.number}
        </span>
        <StateTag title={matter.stateTitle} final={matter.final} progress={matter.progress} />
        {matter.home && (
          <Link to="/homes/$home" params={{ home: matter.home.id }} search={{}}>
            {matter.home.name}
          </Link>
        )}
        <Customer matter={matter} />
        <span className={s["chips"]}>
          {running.map((deadline) => (
            <DeadlineChip key={deadline.run} named deadline={deadline} policyLink={policyLink(matter.procedure)} />
          ))}
        </span>
      </div>
      <FlowLine stations={matter.stations} onOpen={onChart} />
    </header>
  );
}

const policyLink = (name: string) => (key: string, words: string) => (
  <Link to="/regulations/$name" params={{ name }} search={{ policy: key }}>
    {words}
  </Link>
);

function Customer({ matter }: { readonly matter: Matter }) {
  const mayReveal = useMay("people.reveal");
  const one: MatterPerson | undefined = matter.people.find(({ person }) => person.id === matter.person?.id);
  if (!matter.person) return null;
  const { id, name } = matter.person;
  return (
    <span className={s["customer"]}>
      <Link to="/people/$person" params={{ person: id }} search={{}}>
        {name}
      </Link>
      {one?.person.phone && (
        <MaskedPhone
          masked={one.person.phone}
          whose={name}
          {...(mayReveal && { onReveal: (reason: string) => reveal(id, "phone", reason) })}
        />
      )}
    </span>
  );
}
