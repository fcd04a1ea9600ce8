import type pg from "pg";

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly constraints: readonly string[];
  readonly after: readonly string[];
}

const tables = `
  select c.relname as name,
    array(
      select format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod))
        || case when l.collname is not null and l.collname <> 'default' then format(' collate %I', l.collname) else '' end
        || case when a.attnotnull then ' not null' else '' end
        || case when d.adbin is null then '' when a.attgenerated = 's'
          then format(' generated always as (%s) stored', pg_get_expr(d.adbin, d.adrelid))
          else ' default ' || pg_get_expr(d.adbin, d.adrelid) end
      from pg_attribute a
      left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      left join pg_collation l on l.oid = a.attcollation
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      order by a.attnum
    ) as columns,
    array(
      select format('constraint %I %s', conname, pg_get_constraintdef(oid))
      from pg_constraint where conrelid = c.oid and contype <> 'n' order by array_position('{p,u,x,f,c}'::"char"[], contype), conname
    ) as constraints,
    array(
      select pg_get_indexdef(i.indexrelid) from pg_index i
      where i.indrelid = c.oid and not exists (select from pg_constraint where conindid = i.indexrelid and contype <> 'f')
      order by 1
    )
    || array(
      select format('create policy %I on %I as %s using (%s) with check (%s)', polname, c.relname,
        case when polpermissive then 'permissive' else 'restrictive' end,
        pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid))
      from pg_policy where polrelid = c.oid order by polname
    )
    || case when c.relforcerowsecurity
      then array[format('alter table %I enable row level security, force row level security', c.relname)] else '{}' end
    || array(select pg_get_triggerdef(oid) from pg_trigger where tgrelid = c.oid and not tgisinternal order by tgname)
    || array(
      select format('grant %s on %I to %I', string_agg(lower(privilege_type), ', ' order by privilege_type), c.relname, $1::text)
      from aclexplode(c.relacl) where grantee = $1::text::regrole having count(*) > 0
    ) as after
  from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
  order by c.relname`;

const functions = `
  select pg_get_functiondef(oid) as text from pg_proc where pronamespace = 'app'::regnamespace order by proname`;

/**
 * The database as it stands after all migrations, as SQL to read: tables with their keys, indexes, policies, triggers
 * and what the app's role may do. It is not run; migrations are.
 */
export async function catalogue(owner: pg.Client, appRole: string): Promise<string> {
  const made = (await owner.query(functions)).rows as { text: string }[];
  const all = (await owner.query(tables, [appRole])).rows as Table[];
  const head =
    "-- Written by scripts/database-types.ts from a migrated database, to be read; migrations are what runs.";
  return `${[head, ...made.map(({ text }) => `${text.trim()};`), ...all.map(tableText)].join("\n\n")}\n`;
}

const tableText = ({ name, columns, constraints, after }: Table) =>
  [
    `create table ${name} (\n${[...columns, ...constraints].map((each) => `  ${each}`).join(",\n")}\n);`,
    ...after.map((each) => `${each};`),
  ].join("\n");
