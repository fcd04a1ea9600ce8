import type { Ground } from "./ground.ts";
import type { Tokens } from "./works.ts";

/** Copies of a matter just opened, each with its event and its clocks, for acting upon; the first is the matter itself. */
export async function copies({ owner, blue }: Ground, of: string, many: number): Promise<Tokens[]> {
  const values = [blue.company, of, many];
  const other = (table: string, own: string) => ownColumns(table, own);
  const insert = async (table: string, own: Readonly<Record<string, string>>, where: string) => {
    const names = (
      await owner.query<{ names: string }>(
        other(
          table,
          Object.keys(own)
            .map((each) => `'${each}'`)
            .join(),
        ),
      )
    ).rows[0]!.names;
    await owner.query(
      `insert into ${table} (${names}, ${Object.keys(own)})
       select ${names.split(", ").map((name) => `t.${name}`)}, ${Object.values(own)}
       from ${table} t cross join generate_series(1, $3::int) n where t.company_id = $1 and t.${where} = $2`,
      values,
    );
  };
  await owner.query("set session_replication_role = replica");
  await insert(
    "matters",
    { id: "md5('copy' || n)::uuid", number: "'BX-LT-2026-' || lpad((800000 + n)::text, 6, '0')" },
    "id",
  );
  const matter_id = "md5('copy' || n)::uuid";
  await insert("clock_runs", { id: "md5(t.id::text || n)::uuid", matter_id }, "matter_id");
  const chain = "(select chain from chain_heads where company_id = $1) + n";
  await insert("events", { id: "md5(t.id::text || n)::uuid", matter_id, chain }, "matter_id");
  await owner.query("update chain_heads set chain = chain + $2 where company_id = $1", [blue.company, many]);
  await owner.query("analyze");
  const { rows } = await owner.query<{ tokens: Tokens }>(
    `select array[m.id::text, m.number] || (select array_agg(e.id::text) from events e where e.company_id = $1 and e.matter_id = m.id)
       || (select array_agg(r.id::text order by r.clock, r.turn) from clock_runs r where r.company_id = $1 and r.matter_id = m.id) as tokens
     from matters m where m.company_id = $1 and (m.id = $2 or m.number between 'BX-LT-2026-800001' and 'BX-LT-2026-900000')
     order by m.id <> $2, m.number limit $3`,
    [blue.company, of, many],
  );
  return rows.map(({ tokens }) => tokens);
}

/** Columns that are copied as they are: neither generated nor its own. */
const ownColumns = (table: string, own: string) => `
  select string_agg(attname, ', ' order by attnum) as names from pg_attribute
  where attrelid = '${table}'::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attname not in (${own})`;
