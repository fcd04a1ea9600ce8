import { staff, type StaffWanted } from "#web/api/queries.ts";
import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";

interface Props {
  readonly id?: string;
  readonly label?: string;
  readonly value?: string;
  readonly onChange?: (id: string) => void;
  readonly wanted?: StaffWanted;
  readonly autoFocus?: boolean;
}

/** A member of staff, found by name or pinyin; their posts stand beside the name. */
export function StaffPicker({ id, label, value, onChange, wanted = {}, autoFocus }: Props) {
  const [text, setText] = useState("");
  const found = useQuery(staff({ ...wanted, ...(text && { text }) }));
  const options = (found.data?.rows ?? []).map(({ id, name, posts }) => ({
    value: id,
    label: [name, ...(posts ?? []).slice(0, 1).map(({ title }) => title)].join(" · "),
  }));
  return (
    <Select
      {...(id && { id })}
      {...(label && { "aria-label": label, placeholder: label })}
      {...(value && { value })}
      {...(onChange && { onChange })}
      style={{ width: "100%" }}
      showSearch={{ filterOption: false, onSearch: setText }}
      loading={found.isFetching}
      options={options}
      autoFocus={autoFocus ?? false}
    />
  );
}
