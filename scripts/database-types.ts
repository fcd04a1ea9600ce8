/** Writes the types of the tables and the catalogue from a freshly migrated database; `--check` only compares. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startEmbedded } from "#server/base/postgres/embedded.ts";
import { appRole, migrate } from "#server/base/postgres/migrate.ts";
import { catalogue } from "./catalogue.ts";
import { keep } from "./generated.ts";

const folder = mkdtempSync(join(tmpdir(), "anlin-types-"));
const server = await startEmbedded({ folder, password: "types" });
const url = server.url("postgres");
try {
  await migrate(url, "types");
  const texts = new Map([
    ["src/server/base/schema.ts", types(join(folder, "schema.ts"))],
    ["migrations/schema.sql", await read()],
  ]);
  keep(texts, "scripts/database-types.ts");
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function read(): Promise<string> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  return catalogue(owner, appRole).finally(() => owner.end());
}

/** The types as kysely-codegen writes and our own format lays them out. */
function types(file: string): string {
  const mapping = { timestamptz: "string", int8: "number", numeric: "number", daterange: "string" };
  const source = ["--dialect", "postgres", "--url", url, "--exclude-pattern", "pgboss.*"];
  const parsers = ["--date-parser", "string", "--numeric-parser", "number", "--type-mapping", JSON.stringify(mapping)];
  run("kysely-codegen", [...source, ...parsers, "--out-file", file]);
  const long = "/* oxlint-disable max-lines -- written by kysely-codegen, one interface a table */\n";
  // Nobody asks for the types of one table: everything goes by DB.
  const kept = readFileSync(file, "utf8").replace(/^export (?=interface (?!DB )|type )/gm, "");
  writeFileSync(file, long + kept);
  run("oxfmt", ["--config", join(process.cwd(), ".oxfmtrc.json"), file]);
  return readFileSync(file, "utf8");
}

function run(command: string, args: readonly string[]) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${command} failed: ${stdout}${stderr}${error?.message ?? ""}`);
}
