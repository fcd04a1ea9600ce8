import type { Found } from "#web/api/types.ts";
import { kinds } from "#web/desk/intake/kinds.ts";
import { Building2, FileText, Headset, UserRound, type LucideIcon } from "lucide-react";
import { paletteWords } from "./words.ts";

export interface Hit {
  readonly key: string;
  readonly group: string;
  readonly icon: LucideIcon;
  readonly title: string;
  readonly more: string;
  readonly end?: string;
  /** Where it leads, as an address. */
  readonly to: string;
}

export const foundHits = ({ people, homes, matters }: Found): Hit[] => [
  ...homes.map(({ id, name, project, occupants, open }) => ({
    key: id,
    group: paletteWords.homes,
    icon: Building2,
    title: name,
    more: [project.name, occupants.map(({ person }) => person.name).join("、")].filter(Boolean).join(" · "),
    ...(open > 0 && { end: paletteWords.open(open) }),
    to: `/homes/${id}`,
  })),
  ...people.map(({ id, name, homes: theirs, open }) => ({
    key: id,
    group: paletteWords.people,
    icon: UserRound,
    title: name,
    more: theirs.map((home) => `${home.name} ${home.roleTitle}`).join("、"),
    ...(open > 0 && { end: paletteWords.open(open) }),
    to: theirs[0] ? `/intake?home=${theirs[0].id}&person=${id}` : `/people/${id}`,
  })),
  ...matters.map(({ id, number, title, stateTitle }) => ({
    key: id,
    group: paletteWords.matters,
    icon: FileText,
    title: number,
    more: title,
    end: stateTitle,
    to: `/matters/${number}`,
  })),
];

interface Noun {
  readonly to: string;
  readonly title: string;
  readonly icon: LucideIcon;
}
/** What one may do or open, by its words. */
export function deedHits(q: string, nouns: readonly Noun[]): Hit[] {
  const all: Hit[] = [
    ...kinds.map(({ key, title }) => ({
      key,
      title: paletteWords.intake(title),
      icon: Headset,
      to: `/intake?kind=${key}`,
    })),
    { key: "late", title: paletteWords.late, icon: FileText, to: "/matters?late=true" },
    ...nouns.map(({ to, title, icon }) => ({ key: to, title: paletteWords.go(title), icon, to })),
  ].map((one) => ({ ...one, group: paletteWords.todo, more: "" }));
  return all.filter(({ title }) => title.includes(q)).slice(0, q ? 4 : 5);
}
