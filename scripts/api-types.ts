/**
 * Writes the document of the API (OpenAPI 3.1) from the routes, and the types the web knows it by from the document.
 * With `--check`: exits 1 when what is committed differs.
 */
import { compile, type JSONSchema } from "json-schema-to-typescript";
import { build } from "#server/app.ts";
import { connect } from "#server/base/database.ts";
import type { Config } from "#server/config.ts";
import { keep } from "./generated.ts";

/** Pieces of answers that the web has a name for: where they stand. */
const pieces = {
  Post: 'Me["posts"][number]',
  Project: 'Me["projects"][number]',
  ReckoningDay: 'Reckoning["days"][number]',
  RowDeadline: 'NonNullable<MatterRow["deadline"]>',
  Awaits: 'NonNullable<MatterRow["awaits"]>',
  ChapterField: 'Chapter["fields"][number]',
  Station: 'Matter["stations"][number]',
  MatterLink: 'Matter["links"][number]',
  MatterPaper: 'Matter["papers"][number]',
  Charge: 'Matter["charges"][number]',
  Archive: 'NonNullable<Matter["archive"]>',
  MatterPerson: 'Matter["people"][number]',
  BulkResult: 'BulkResults["results"][number]',
  Holder: 'UnitPost["holders"][number]',
} as const;

const generic = `
/** A list by keyset: \`next\` is where the following page begins. */
export interface Page<T> {
  rows: T[];
  next?: string;
  total?: number;
  /** There are more than the total says. */
  beyond?: boolean;
}
`;

const config: Config = {
  port: 0,
  host: "127.0.0.1",
  dataDir: "",
  worker: false,
  demo: false,
  logLevel: "silent",
  trustProxy: [],
  messaging: {},
};

// Nothing is asked of the database before the first request.
const db = connect("postgres://none@127.0.0.1/none");
const app = await build({ db, config });
await app.ready();
const document = app.swagger() as { components?: { schemas?: Record<string, JSONSchema> } };
const schemas = document.components?.schemas ?? {};

/** Titles are words of forms and not names of types. */
const plain = JSON.parse(
  JSON.stringify(schemas, (key, value: unknown) =>
    key === "title" && typeof value === "string" ? undefined : value,
  ).replaceAll("#/components/schemas/", "#/definitions/"),
) as Record<string, JSONSchema>;
const types = await compile({ definitions: plain }, "Api", {
  bannerComment: "/* oxlint-disable max-lines -- written by scripts/api-types.ts from the routes of the server */",
  unreachableDefinitions: true,
  additionalProperties: false,
  // Pairs are pairs; longer lists are lists, however long they may be.
  maxItems: 2,
  style: { printWidth: 120, objectWrap: "collapse", bracketSpacing: true } as object,
});
const clean = types
  .replaceAll(/\/\*\*\n \* This interface was referenced by[^]*?\*\/\n/g, "")
  .replace(/export interface Api \{[^}]*\}\n/, "");
const named = Object.entries(pieces).map(([name, place]) => `export type ${name} = ${place};`);
keep(
  new Map([
    ["docs/openapi.json", `${JSON.stringify(document, null, 2)}\n`],
    ["src/web/api/types.ts", `${clean}${generic}${named.join("\n")}\n`],
  ]),
  "scripts/api-types.ts",
);
await app.close();
await db.close();
