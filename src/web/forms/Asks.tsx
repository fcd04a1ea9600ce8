import type { Values } from "#kit/matter.ts";
import { Form } from "antd";
import { ChevronRight } from "lucide-react";
import { useState } from "react";
import type { Asked } from "./asked.ts";
import { FieldInput } from "./FieldInput.tsx";
import s from "./FormOf.module.css";
import { formWords } from "./words.ts";

interface Props {
  readonly asked: readonly Asked[];
  readonly filled: Values;
}

/** What must be filled in, then what may be: folded while it is more than one and empty. */
export function Asks({ asked, filled }: Props) {
  const [must, may] = [asked.filter(({ required }) => required), asked.filter(({ required }) => !required)];
  const [unfolded, unfold] = useState(may.length === 1 || may.some(({ name }) => filled[name] !== undefined));
  if (asked.length === 0) return <p className={s["none"]}>{formWords.nothing}</p>;
  return (
    <>
      {must.map((ask) => (
        <Item key={ask.name} ask={ask} />
      ))}
      {may.length > 0 && !unfolded && (
        <button type="button" className={s["fold"]} aria-expanded={false} onClick={() => unfold(true)}>
          <ChevronRight size={14} aria-hidden />
          {formWords.optional(may.map(({ field }) => field.title).join("、"))}
        </button>
      )}
      {unfolded && may.length > 0 && (
        <div className={s["may"]}>
          <p>{formWords.optionalPart}</p>
          {may.map((ask) => (
            <Item key={ask.name} ask={ask} />
          ))}
        </div>
      )}
    </>
  );
}

const Item = ({ ask: { name, required, field } }: { readonly ask: Asked }) => (
  <Form.Item
    name={name}
    label={field.title}
    required={false}
    rules={[{ required, message: formWords.required(field.title) }]}
  >
    <FieldInput field={field} />
  </Form.Item>
);
