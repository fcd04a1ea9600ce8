import type { ComponentType } from "react";
import type { InputProps } from "./input.ts";
import { Rows } from "./Rows.tsx";
import { SimpleInput } from "./simple.tsx";

const Table = Rows as unknown as ComponentType<InputProps>;

/** The input for a field, by its kind. */
export const FieldInput = (props: InputProps) =>
  props.field.kind === "rows" ? <Table {...props} /> : <SimpleInput {...props} />;
