import { sql } from "kysely";
import { expect, test } from "vitest";
import { systemOf } from "#server/base/database.ts";
import { freshDatabase } from "#test/database.ts";

const { db, owner } = await freshDatabase();

/** Tables of the platform: names of companies, user name → company, address of a price list → project, workers, migrations. They hold no secret. */
const platform = ["companies", "directory", "migrations", "price_boards", "workers"];

const tables = async (what: string) => {
  const { rows } = await owner.query(
    `select c.relname as name, ${what} as found from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> all ($1) order by 1`,
    [platform],
  );
  return rows as { name: string; found: unknown }[];
};
const those = (rows: { name: string; found: unknown }[], wrong: (found: unknown) => boolean) =>
  rows.filter(({ found }) => wrong(found)).map(({ name }) => name);

test("every table of a company lies under forced row-level security with both clauses", async () => {
  expect(those(await tables("c.relrowsecurity and c.relforcerowsecurity"), (found) => found !== true)).toEqual([]);
  const policy = `(select bool_and(polqual is not null and polwithcheck is not null)
    and bool_and(pg_get_expr(polqual, polrelid) like '%app.company()%') filter (where polpermissive)
    from pg_policy where polrelid = c.oid)`;
  expect(those(await tables(policy), (found) => found !== true)).toEqual([]);
});

test("company_id comes first in every primary key, unique index and foreign key", async () => {
  const first = `(select count(*)::int from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
    where i.indrelid = c.oid and i.indisunique and a.attname <> 'company_id')`;
  expect(those(await tables(first), (found) => found !== 0)).toEqual([]);
  const foreign = `(select count(*)::int from pg_constraint k join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
    where k.conrelid = c.oid and k.contype = 'f' and a.attname <> 'company_id')`;
  expect(those(await tables(foreign), (found) => found !== 0)).toEqual([]);
});

test("tables of a project are narrowed to the projects one may see", async () => {
  const narrowed = `(select not exists (select from pg_attribute where attrelid = c.oid and attname = 'project_id')
    or (select pg_get_expr(polqual, polrelid) like '%app.projects()%' from pg_policy where polrelid = c.oid and polpermissive))`;
  expect(those(await tables(narrowed), (found) => found !== true)).toEqual([]);
});

test("the app's role owns nothing and cannot step round the policies", async () => {
  const { rows } = await owner.query(`
    select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
      (select count(*)::int from pg_class where relowner = r.oid) as owns
    from pg_roles r where rolname = 'anlin_app'`);
  expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owns: 0 }]);
});

test("what has happened can be neither changed nor removed, by the owner neither", async () => {
  const { rows } = await owner.query(
    "insert into companies (name, short_name) values ('蓝天物业', '蓝天') returning id",
  );
  const who = { company: rows[0].id as string, staff: "system", projects: "all" } as const;
  for (const table of ["events", "clock_intervals", "clock_steps", "charges", "papers"]) {
    await expect(db.write(who, (tx) => sql`delete from ${sql.table(table)}`.execute(tx))).rejects.toThrow(
      /permission denied/,
    );
    await expect(
      db.write(who, (tx) => sql`update ${sql.table(table)} set company_id = company_id`.execute(tx)),
    ).rejects.toThrow(/permission denied/);
    await expect(owner.query(`truncate ${table} cascade`)).rejects.toThrow(/append-only/);
  }
});

test("without a company nothing is seen, and another company's rows are not there", async () => {
  const { rows } = await owner.query(
    "insert into companies (name, short_name) values ('甲', '甲'), ('乙', '乙') returning id",
  );
  const [one, other] = rows.map(({ id }) => ({ company: id as string, staff: "system", projects: "all" as const }));
  const add = sql`insert into staff (company_id, user_name, name) values (${one!.company}, 'limin', '李敏')`;
  await db.write(one!, (tx) => add.execute(tx));
  expect((await db.read(other!, (tx) => sql`select from staff`.execute(tx))).rows).toEqual([]);
  await expect(db.write(other!, (tx) => add.execute(tx))).rejects.toThrow(/row-level security/);
  const reading = db.read(one!, (tx) =>
    sql`insert into staff (company_id, user_name, name) values (${one!.company}, 'x', 'x')`.execute(tx),
  );
  await expect(reading).rejects.toThrow(/read-only/);
});

test("a company reads its own name only; the platform learns which companies there are", async () => {
  const { rows } = await owner.query(
    "insert into companies (name, short_name) values ('丙', '丙'), ('丁', '丁') returning id",
  );
  const [one, other] = rows.map(({ id }) => id as string);
  const seen = await db.read(systemOf(one!), (tx) => sql<{ id: string }>`select id from companies`.execute(tx));
  expect(seen.rows).toEqual([{ id: one }]);
  expect(await db.companies()).toEqual(expect.arrayContaining([one, other]));
});
