/** Writes src/server/base/schema.ts from a freshly migrated database; `--check` only compares. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbedded } from "#server/base/postgres/embedded.ts";
import { migrate } from "#server/base/postgres/migrate.ts";

const folder = mkdtempSync(join(tmpdir(), "anlin-types-"));
const server = await startEmbedded({ folder, password: "types" });
try {
  await migrate(server.url("postgres"), "types");
  const mapping = { timestamptz: "string", int8: "number", numeric: "number", daterange: "string" };
  const made = spawnSync(
    "kysely-codegen",
    [
      "--dialect",
      "postgres",
      "--url",
      server.url("postgres"),
      "--out-file",
      "src/server/base/schema.ts",
      "--date-parser",
      "string",
      "--numeric-parser",
      "number",
      "--exclude-pattern",
      "pgboss.*",
      "--type-mapping",
      JSON.stringify(mapping),
      ...(process.argv.includes("--check") ? ["--verify"] : []),
    ],
    { encoding: "utf8" },
  );
  process.stdout.write(made.stdout + made.stderr);
  process.exitCode = made.status ?? 1;
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
