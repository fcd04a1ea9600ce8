import { catalogue, home as homeQuery, person as personQuery, search, staff, staffMember } from "#web/api/queries.ts";
import type { HomeCard, HomeHit, PersonHit, StaffRow } from "#web/api/types.ts";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { yuan } from "#web/ui/money.ts";
import { useState } from "react";
import { useAbout } from "./about.ts";
import type { Kind } from "./input.ts";
import { Picker, useRested, type Pick } from "./Picker.tsx";
import { inputWords } from "./words.ts";

/** The one that is chosen stays among the options, whatever is being looked for. */
const withChosen = (options: readonly Pick[], chosen: Pick | undefined) =>
  chosen && !options.some(({ value }) => value === chosen.value) ? [chosen, ...options] : options;

const homePick = ({ id, name, occupants }: HomeHit): Pick => ({
  value: id,
  label: name,
  ...(occupants[0] && { more: occupants.map(({ person }) => person.name).join("、") }),
});

export const HomePicker: Kind<string> = ({ id, value, onChange, "aria-label": label }) => {
  const { project } = useAbout();
  const [typed, type] = useState("");
  const found = useQuery({ ...search(useRested(typed), project), placeholderData: keepPreviousData });
  const chosen = useQuery({ ...homeQuery(value ?? ""), enabled: value !== undefined });
  const options = (found.data?.homes ?? []).map(homePick);
  return (
    <Picker
      id={id}
      label={label}
      value={value}
      onChange={onChange}
      placeholder={inputWords.home}
      options={withChosen(options, chosen.data && { value: chosen.data.id, label: chosen.data.name })}
      busy={found.isFetching}
      onType={type}
    />
  );
};

const personPick = ({ id, name, homes }: PersonHit): Pick => ({
  value: id,
  label: name,
  more: homes.map((one) => `${one.name} ${one.roleTitle}`).join("、"),
});
const occupantPick = ({ person, roleTitle, phone }: HomeCard["occupants"][number]): Pick => ({
  value: person.id,
  label: person.name,
  more: [roleTitle, phone].filter(Boolean).join(" · "),
});

/** Who lives in the home comes first; whoever else is looked up by name or phone. */
export const CustomerPicker: Kind<string> = ({ id, value, onChange, "aria-label": label }) => {
  const { project, home } = useAbout();
  const [typed, type] = useState("");
  const found = useQuery({ ...search(useRested(typed), project), placeholderData: keepPreviousData });
  const lived = useQuery({ ...homeQuery(home ?? ""), enabled: home !== undefined });
  const near = (lived.data?.occupants ?? []).filter(({ until }) => !until).map(occupantPick);
  const options = typed.trim() ? (found.data?.people ?? []).map(personPick) : near;
  const known = near.find((pick) => pick.value === value);
  const chosen = useQuery({ ...personQuery(value ?? ""), enabled: value !== undefined && known === undefined });
  return (
    <Picker
      id={id}
      label={label}
      value={value}
      onChange={onChange}
      placeholder={inputWords.customer}
      options={withChosen(options, known ?? (chosen.data && { value: chosen.data.id, label: chosen.data.name }))}
      busy={found.isFetching}
      onType={type}
    />
  );
};

const staffPick = ({ id, name, posts = [], open }: StaffRow): Pick => ({
  value: id,
  label: name,
  more: [posts.map(({ title }) => title).join("、"), open === undefined ? "" : inputWords.open(open)]
    .filter(Boolean)
    .join(" · "),
});

/** Those first whose post sounds like what is asked for: a repair hand is looked for among the repairers. */
function likelyFirst(title: string, rows: readonly StaffRow[]) {
  const sounds = ({ posts = [] }: StaffRow) =>
    posts.some((post) => pairs(post.title).some((pair) => title.includes(pair)));
  return rows.toSorted((a, b) => Number(sounds(b)) - Number(sounds(a)));
}
const pairs = (words: string) => Array.from({ length: words.length - 1 }, (_, n) => words.slice(n, n + 2));

export const StaffPicker: Kind<string> = ({ id, field, value, onChange, "aria-label": label }) => {
  const { project } = useAbout();
  const [typed, type] = useState("");
  const rested = useRested(typed).trim();
  const found = useQuery({
    ...staff({ ...(rested && { text: rested }), ...(project && { project }) }),
    placeholderData: keepPreviousData,
  });
  const options = likelyFirst(field.title, found.data?.rows ?? []).map(staffPick);
  const known = options.some((pick) => pick.value === value);
  const chosen = useQuery({ ...staffMember(value ?? ""), enabled: value !== undefined && !known && found.isSuccess });
  return (
    <Picker
      id={id}
      label={label}
      value={value}
      onChange={onChange}
      placeholder={inputWords.staff}
      options={withChosen(options, chosen.data ? staffPick(chosen.data) : undefined)}
      busy={found.isFetching}
      onType={type}
    />
  );
};

/** An item of the list that holds in the project, with its price of today. */
export const ServicePicker: Kind<string> = ({ id, field, value, onChange, "aria-label": label }) => {
  const { project } = useAbout();
  const [typed, type] = useState("");
  const list = useQuery(catalogue(project));
  const sold = (list.data?.rows ?? []).filter(
    (item) => item.fen !== undefined && (field["only"] === undefined || field["only"] === item.class),
  );
  const said = typed.trim().toUpperCase();
  const fitting = sold.filter(({ code, name }) => name.includes(said) || code.startsWith(said));
  return (
    <Picker
      id={id}
      label={label}
      value={value}
      onChange={onChange}
      placeholder={inputWords.service}
      options={fitting.map(({ code, name, measure, fen = 0 }) => ({
        value: code,
        label: name,
        more: inputWords.price(yuan(fen), measure),
      }))}
      busy={list.isFetching}
      onType={type}
    />
  );
};
