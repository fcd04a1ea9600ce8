import { reveal, useMay } from "#web/api/queries.ts";
import type { HomeOccupancy } from "#web/api/types.ts";
import { MaskedPhone } from "#web/ui/MaskedPhone.tsx";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import s from "./HomeCard.module.css";
import { homeWords } from "./words.ts";

interface Props {
  readonly of: readonly HomeOccupancy[];
  /** What can be done about each. */
  readonly tools?: (occupancy: HomeOccupancy) => ReactNode;
}

/** Who lives in a home, with phones that show themselves only for a reason. */
export function Occupants({ of, tools }: Props) {
  const mayReveal = useMay("people.reveal");
  if (of.length === 0) return <p className={s["none"]}>{homeWords.noOccupants}</p>;
  return (
    <ul className={s["people"]}>
      {of.map((each) => {
        const { person } = each;
        const show = { onReveal: (reason: string) => reveal(person.id, "phone", reason) };
        return (
          <li key={each.occupancy}>
            <Link to="/people/$person" params={{ person: person.id }}>
              {person.name}
            </Link>
            <small>{[person.addressAs, each.roleTitle].filter(Boolean).join(" · ")}</small>
            {each.phone && <MaskedPhone masked={each.phone} whose={person.name} {...(mayReveal && show)} />}
            {tools?.(each)}
          </li>
        );
      })}
    </ul>
  );
}
