import type { Field } from "#kit/fields.ts";
import type { ComponentType } from "react";

/** Every input takes and gives the value just as the kit keeps it: fen, ISO times, ids. */
export interface InputProps<T = unknown> {
  readonly id?: string | undefined;
  readonly field: Field<unknown>;
  readonly value?: T | undefined;
  readonly onChange?: ((value: T | undefined) => void) | undefined;
  /** The name for those who cannot see what it stands under; left out, a label is tied to it by `id`. */
  readonly "aria-label"?: string | undefined;
}
export type Kind<T> = ComponentType<InputProps<T>>;

/** antd takes no undefined where a property may be left out. */
export const named = (id: string | undefined, label: string | undefined) => ({
  ...(id !== undefined && { id }),
  ...(label !== undefined && { "aria-label": label }),
});
