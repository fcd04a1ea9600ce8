import { Ajv, type AnySchema } from "ajv";
import type { FastifyServerOptions } from "fastify";
import { fieldKeywords } from "#kit/fields.ts";
import { formats } from "./formats.ts";

/** Nothing is dropped, filled in or turned into something else in what people send; `verbose` keeps the field's title. */
const checker = (coerceTypes: boolean) =>
  new Ajv({
    strict: true,
    strictRequired: false,
    allErrors: true,
    verbose: true,
    removeAdditional: false,
    useDefaults: false,
    coerceTypes,
    // Strict about numbers, Ajv passes over the limits of one that has become infinite: 1e999.
    strictNumbers: !coerceTypes,
    formats,
    keywords: [...fieldKeywords],
  });

/** Checks requests: bodies as they are, addresses and headers by what their text says. */
export const schemaController = {
  compilersFactory: {
    buildValidator(shared: unknown) {
      const [body, texts] = [checker(false), checker(true)];
      for (const schema of Object.values(shared as Record<string, AnySchema>)) {
        body.addSchema(schema);
        texts.addSchema(schema);
      }
      return ({ schema, httpPart }: { schema: AnySchema; httpPart?: string }) =>
        (httpPart === "body" ? body : texts).compile(schema);
    },
  },
} as unknown as NonNullable<FastifyServerOptions["schemaController"]>;
