import { search } from "#web/api/queries.ts";
import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";

interface Props {
  readonly id?: string;
  readonly placeholder: string;
  readonly value?: string;
  readonly onChange?: (id: string) => void;
}

/** A customer on record, found by name, pinyin, phone tail or plate. */
export function PersonPicker({ id, placeholder, value, onChange }: Props) {
  const [text, setText] = useState("");
  const found = useQuery(search(text));
  const options = (found.data?.people ?? []).map((person) => ({
    value: person.id,
    label: [person.name, person.phone, ...person.homes.slice(0, 2).map(({ name }) => name)].filter(Boolean).join(" · "),
  }));
  return (
    <Select
      {...(id && { id })}
      {...(value && { value })}
      {...(onChange && { onChange })}
      style={{ width: "100%" }}
      placeholder={placeholder}
      showSearch={{ filterOption: false, onSearch: setText }}
      loading={found.isFetching}
      options={options}
      notFoundContent={null}
    />
  );
}
