import type { FastifyInstance } from "fastify";

type Schema = Readonly<Record<string, any>>;

/** A route as the API's document tells of it. */
export interface Route {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** With its parameters in braces: /api/matters/{id}. */
  readonly path: string;
  readonly query: readonly { readonly name: string; readonly schema: Schema; readonly required: boolean }[];
  readonly body: Schema | undefined;
}

/** Every route under /api, from the document that is written from the routes themselves. */
export function routesOf(app: FastifyInstance): Route[] {
  const { paths = {} } = app.swagger() as unknown as { paths?: Record<string, Record<string, Schema>> };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([method]) => method !== "head" && method !== "options")
      .map(([method, operation]) => ({
        method: method.toUpperCase() as Route["method"],
        path,
        query: ((operation["parameters"] ?? []) as Schema[])
          .filter((parameter) => parameter["in"] === "query")
          .map(({ name, schema, required }) => ({ name, schema, required: required ?? false })),
        body: operation["requestBody"]?.content?.["application/json"]?.schema as Schema | undefined,
      })),
  );
}

/** The path with its parameters filled in. */
export const filled = (path: string, valueOf: (name: string) => string) =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(valueOf(name)));

/** Something that fits a schema; ids by the name of the field they stand in. */
export function sampleOf(schema: Schema, idOf: (field: string) => string, field = ""): unknown {
  const {
    type,
    properties,
    items,
    anyOf,
    enum: words,
    format,
    minLength = 1,
    minimum = 1,
    additionalProperties,
  } = schema;
  if (anyOf) return sampleOf(anyOf[0], idOf, field);
  if (words) return words[0];
  if (type === "object") {
    const known = Object.entries((properties ?? {}) as Record<string, Schema>);
    return properties || !additionalProperties
      ? Object.fromEntries(known.map(([name, inner]) => [name, sampleOf(inner, idOf, name)]))
      : {};
  }
  if (type === "array") return [sampleOf(items ?? {}, idOf, field)];
  if (type === "boolean") return false;
  if (type === "integer" || type === "number") return Math.max(1, minimum);
  if (format === "uuid") return idOf(field);
  if (format === "date") return "2026-12-01";
  if (field === "month") return "2026-11";
  if (format === "date-time") return "2026-11-20T02:00:00Z";
  return "甲".repeat(Math.max(4, minLength));
}
