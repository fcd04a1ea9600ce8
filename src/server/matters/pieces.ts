/** JSON Schemas in few words. Every object says all it may hold. */
type Schema = object;

export const text = { type: "string" } as const;
export const whole = { type: "integer" } as const;
export const yes = { type: "boolean" } as const;
export const id = { type: "string", format: "uuid" } as const;
export const instantText = { type: "string", format: "date-time" } as const;
export const dateText = { type: "string", format: "date" } as const;
export const anything = { type: "object", additionalProperties: true } as const;

export const ref = (name: string) => ({ $ref: `${name}#` });
export const list = (items: Schema, more: object = {}) => ({ type: "array", items, ...more });
export const short = (most: number, least = 0) => ({ type: "string", minLength: least, maxLength: most });
export const oneOf = (...words: string[]) => ({ type: "string", enum: words });

/** An object with what it must hold, and what it may. */
export const object = (must: Readonly<Record<string, Schema>>, may: Readonly<Record<string, Schema>> = {}) => ({
  type: "object",
  properties: { ...must, ...may },
  required: Object.keys(must),
  additionalProperties: false,
});

/** The same under a name that others refer to. */
export const named = (
  name: string,
  must: Readonly<Record<string, Schema>>,
  may: Readonly<Record<string, Schema>> = {},
) => ({ $id: name, ...object(must, may) });

/**
 * A page of rows: `next` is where the following one begins; `total` how many there are, or, where they were counted no
 * further, what they are `beyond`.
 */
export const page = (name: string, row: string) =>
  named(name, { rows: list(ref(row)) }, { next: text, total: whole, beyond: yes });
