import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "#server/base/postgres/embedded.ts";
import { migrate } from "#server/base/postgres/migrate.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The owner's address of the template database, migrated and empty; clone it. */
    template: string;
  }
}
export const templateName = "template_anlin";
export const appPassword = "app-in-tests";

/** One PostgreSQL for all test files; each clones the migrated template. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), "anlin-test-"));
  const server = await startEmbedded({
    folder,
    password: "owner-in-tests",
    settings: { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "120" },
  });
  const owner = new pg.Client({ connectionString: server.url("postgres") });
  await owner.connect();
  await owner.query(`create database ${templateName}`);
  await owner.end();
  await migrate(server.url(templateName), appPassword);
  project.provide("template", server.url(templateName));
  return async () => {
    await server.stop("immediate");
    rmSync(folder, { recursive: true, force: true });
  };
}
