import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import { archiveBoxes } from "./queries.ts";
import { actWords } from "./words.ts";

interface Props {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (box: string) => void;
}

/** A box that is not full, by its code, its title and where it stands. */
export function BoxPicker({ id, value, onChange }: Props) {
  const [text, setText] = useState("");
  const { data, isFetching } = useQuery(archiveBoxes(text));
  const options = (data?.rows ?? [])
    .filter((box) => !box.full || box.id === value)
    .map(({ id: key, code, title, place }) => ({ value: key, label: `${code} ${title}（${place.name}）` }));
  return (
    <Select
      {...(id && { id })}
      {...(value && { value })}
      {...(onChange && { onChange })}
      aria-label={actWords.chooseBox}
      style={{ width: "100%" }}
      placeholder={actWords.chooseBox}
      showSearch={{ filterOption: false, onSearch: setText }}
      loading={isFetching}
      options={options}
    />
  );
}
