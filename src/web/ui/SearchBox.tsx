import { Input } from "antd";
import { Search } from "lucide-react";
import { useEffect, useRef, useState } from "react";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onSearch: (text: string) => void;
  readonly width?: number;
}

/** Milliseconds without a key after which a word is taken to be finished. */
const pause = 250;

/** A box that searches by itself once one stops typing; Enter does not wait. */
export function SearchBox({ label, value, onSearch, width = 240 }: Props) {
  const [text, setText] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setText(value), [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const say = (next: string, wait: number) => {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onSearch(next.trim()), wait);
  };
  return (
    <Input
      style={{ width }}
      prefix={<Search size={14} aria-hidden />}
      allowClear
      maxLength={60}
      placeholder={label}
      aria-label={label}
      value={text}
      onChange={({ target }) => say(target.value, pause)}
      onPressEnter={() => say(text, 0)}
    />
  );
}
