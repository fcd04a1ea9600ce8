import type { Found } from "#web/api/types.ts";

/** What can be chosen from a search: a home, or a person together with one of their homes. */
export interface Choice {
  readonly key: string;
  readonly home: string | undefined;
  readonly person: string | undefined;
  readonly title: string;
  readonly who: string;
  readonly role: string;
  readonly open: number;
}

/** People first, each with their homes; a home is not said again for its own people. */
export function hitsOf({ homes, people }: Found): Choice[] {
  const said = new Set(people.flatMap((one) => one.homes.map(({ id }) => id)));
  return [
    ...people.flatMap(({ id, name, homes: theirs, open }): Choice[] =>
      theirs.length > 0
        ? theirs.map((home) => ({
            key: id + home.id,
            home: home.id,
            person: id,
            title: home.name,
            who: name,
            role: home.roleTitle,
            open,
          }))
        : [{ key: id, home: undefined, person: id, title: "", who: name, role: "", open }],
    ),
    ...homes
      .filter(({ id }) => !said.has(id))
      .map(({ id, name, occupants, open }) => ({
        key: id,
        home: id,
        person: undefined,
        title: name,
        who: occupants.map(({ person }) => person.name).join("、"),
        role: occupants[0]?.roleTitle ?? "",
        open,
      })),
  ];
}
