import { contractors, working } from "#web/desk/contractors/queries.ts";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Kind } from "./input.ts";
import { Picker } from "./Picker.tsx";
import { inputWords } from "./words.ts";

/** A contractor out of those we work with. There are few enough to be looked through here. */
export const ContractorPicker: Kind<string> = ({ id, value, onChange, "aria-label": label }) => {
  const [typed, type] = useState("");
  const found = useQuery(contractors);
  const all = found.data ?? [];
  const shown = all.filter(
    (one) => one.id === value || (working([one]).length > 0 && `${one.name}${one.trade}`.includes(typed.trim())),
  );
  return (
    <Picker
      id={id}
      label={label}
      value={value}
      onChange={onChange}
      placeholder={inputWords.contractor}
      options={shown.map(({ id: firm, name, trade, open }) => ({
        value: firm,
        label: name,
        more: `${trade} · ${inputWords.open(open)}`,
      }))}
      busy={found.isFetching}
      onType={type}
    />
  );
};
