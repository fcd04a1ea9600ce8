import { reveal, useMay } from "#web/api/queries.ts";
import type { PersonDetail, PersonOccupancy } from "#web/api/types.ts";
import { Empty } from "#web/ui/Empty.tsx";
import { Fetched } from "#web/ui/Fetched.tsx";
import { Masked } from "#web/ui/Masked.tsx";
import { MaskedPhone } from "#web/ui/MaskedPhone.tsx";
import { PageHead } from "#web/ui/PageHead.tsx";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Button, Drawer, Tooltip } from "antd";
import { Headset, Pencil } from "lucide-react";
import type { ReactNode } from "react";
import s from "./People.module.css";
import { PersonForm } from "./PersonForm.tsx";
import { PersonMatters } from "./PersonMatters.tsx";
import { personDetail } from "./queries.ts";
import { peopleWords, personWords } from "./words.ts";

/** A customer: what is on record, where they lived and live, what was done for them. */
export function Page() {
  const { person: id } = useParams({ from: "/frame/people/$person" });
  return (
    <Fetched query={useQuery(personDetail(id))} what={peopleWords.what}>
      {(person) => <Person person={person} />}
    </Fetched>
  );
}

function Person({ person }: { readonly person: PersonDetail }) {
  const { edit } = useSearch({ from: "/frame/people/$person" });
  const navigate = useNavigate();
  const may = useMay("people.edit");
  const open = (edit: boolean) =>
    void navigate({
      to: "/people/$person",
      params: { person: person.id },
      search: edit ? { edit: "person" } : {},
      replace: true,
    });
  return (
    <div className={s["person"]}>
      <PageHead title={person.name} note={person.addressAs}>
        <Link to="/matters" search={{ person: person.id, status: "all", sort: "opened" }}>
          {personWords.all}
        </Link>
        <Tooltip title={may ? "" : peopleWords.mayNot}>
          <Button icon={<Pencil size={14} aria-hidden />} disabled={!may} onClick={() => open(true)}>
            {personWords.edit}
          </Button>
        </Tooltip>
        <Button
          type="primary"
          icon={<Headset size={14} aria-hidden />}
          onClick={() => void navigate({ to: "/intake", search: { person: person.id } })}
        >
          {personWords.intake}
        </Button>
      </PageHead>
      <section className={s["main"]} aria-label={personWords.matters(person.matters.length)}>
        <h2>{personWords.matters(person.matters.length)}</h2>
        {person.matters.length > 0 ? (
          <PersonMatters rows={person.matters} />
        ) : (
          <Empty title={personWords.noMatters}>{personWords.noMattersMore}</Empty>
        )}
      </section>
      <aside className={s["side"]}>
        <Facts person={person} />
        <Homes of={person.occupancies} />
      </aside>
      <Drawer
        open={may && edit === "person"}
        onClose={() => open(false)}
        title={personWords.editTitle}
        size={420}
        mask={false}
        destroyOnHidden
      >
        <PersonForm of={person} onDone={() => open(false)} />
      </Drawer>
    </div>
  );
}

function Facts({ person }: { readonly person: PersonDetail }) {
  const may = useMay("people.reveal");
  const { id, name, phone, idNumber } = person;
  const revealing = (field: "phone" | "idNumber") => may && { onReveal: (reason: string) => reveal(id, field, reason) };
  return (
    <section className={s["part"]}>
      <h2>{personWords.facts}</h2>
      <dl className={s["facts"]}>
        <Fact title={personWords.kindTitle}>{personWords.kind[person.kind as "person"] ?? person.kind}</Fact>
        <Fact title={personWords.phone}>
          {phone ? <MaskedPhone masked={phone} whose={name} {...revealing("phone")} /> : personWords.none}
        </Fact>
        <Fact title={personWords.idNumber}>
          {idNumber ? (
            <Masked masked={idNumber} what={personWords.idNumber} whose={name} {...revealing("idNumber")}>
              {(number) => number}
            </Masked>
          ) : (
            personWords.none
          )}
        </Fact>
        <Fact title={personWords.plate}>{person.plate || personWords.none}</Fact>
        {person.note && <Fact title={personWords.note}>{person.note}</Fact>}
      </dl>
    </section>
  );
}
const Fact = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <>
    <dt>{title}</dt>
    <dd>{children}</dd>
  </>
);

function Homes({ of }: { readonly of: readonly PersonOccupancy[] }) {
  return (
    <section className={s["part"]}>
      <h2>{personWords.homes}</h2>
      {of.length === 0 && <p className={s["none"]}>{personWords.noHomes}</p>}
      <ul className={s["homes"]}>
        {of.map(({ occupancy, home, roleTitle, main, since, until }) => (
          <li key={occupancy} data-past={until ? "" : undefined}>
            <Link to="/homes/$home" params={{ home: home.id }}>
              {home.name}
            </Link>
            <small>
              {[roleTitle, main && personWords.main, until ? personWords.past : ""].filter(Boolean).join(" · ")}
            </small>
            <small>{until ? personWords.period(since, until) : personWords.since(since)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
