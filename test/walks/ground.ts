import { randomUUIDv7 } from "node:crypto";
import type pg from "pg";
import type { Who } from "#server/base/database.ts";
import { posts } from "#kit/people.ts";
import { estate, type Estate } from "../estate.ts";
import type { Walker } from "./walk.ts";

/** The estate with every post held by two people, more residents, a contractor, and files to attach. */
export interface Ground extends Omit<Estate, "staff" | "who"> {
  readonly staff: Readonly<Record<Exclude<Walker, "system">, string>>;
  readonly who: Readonly<Record<Walker, Who>>;
  /** Wang owns 1202 and Liu 101; the tenant lives in 502. */
  readonly customers: { readonly wang: string; readonly liu: string; readonly tenant: string };
  readonly contractor: string;
  /** The number of an archive entry that nobody has touched yet: on loan it is away for others. */
  readonly entry: () => string;
  /** A file nobody has attached yet: a picture, a signature, a document. */
  readonly file: () => string;
}

const files = 2000;

/** Whoever looks after the home 1202 holds the post `clientManager`. */
export async function ground(owner: pg.Client): Promise<Ground> {
  const blue = await estate(owner);
  const { company, project } = blue;
  const staff: Record<string, string> = { ...blue.staff };
  const who: Record<string, Who> = { ...blue.who, system: { company, staff: "system", projects: "all" } };
  const contractor = await contractorOf(owner, company);
  for (const post of Object.keys(posts))
    for (const key of [post, `${post}2`]) {
      staff[key] = await join(owner, blue, key, post, post === "contractorStaff" ? contractor : null);
      who[key] = { company, staff: staff[key], projects: [project] };
    }
  const tenant = await moveIn(owner, blue);
  await owner.query(
    "insert into account_managers (company_id, project_id, home_id, staff_id, valid) values ($1, $2, $3, $4, '[2020-07-01,)')",
    [company, project, blue.homes["1202"], staff["clientManager"]],
  );
  await priceList(owner, blue);
  await park(owner, blue);
  const file = await attachable(owner, blue);
  const entry = await filed(owner, blue);
  const customers = { ...blue.owners, tenant };
  return { ...blue, staff, who, customers, contractor, file, entry } as Ground;
}

async function join(owner: pg.Client, blue: Estate, key: string, post: string, firm: string | null): Promise<string> {
  const id = randomUUIDv7();
  await owner.query("insert into staff (company_id, id, user_name, name, contractor_id) values ($1, $2, $3, $4, $5)", [
    blue.company,
    id,
    `walk.${key.toLowerCase()}`,
    `${posts[post as keyof typeof posts]}${key === post ? "甲" : "乙"}`,
    firm,
  ]);
  const held = await owner.query(
    "insert into posts (company_id, id, unit_id, post, title) values ($1, $2, $3, $4, $4) on conflict (company_id, unit_id, post) do update set title = excluded.title returning id",
    [blue.company, randomUUIDv7(), blue.project, post],
  );
  await owner.query(
    "insert into assignments (company_id, staff_id, post_id, valid) values ($1, $2, $3, '[2020-01-01,)')",
    [blue.company, id, held.rows[0].id],
  );
  return id;
}

async function contractorOf(owner: pg.Client, company: string): Promise<string> {
  const id = randomUUIDv7();
  await owner.query("insert into contractors (company_id, id, name, trade) values ($1, $2, $3, $4)", [
    company,
    id,
    "安居建设",
    "总包",
  ]);
  return id;
}

/** Two services the region sells: a lamp and a copied page. */
async function priceList(owner: pg.Client, { company, region, staff }: Estate): Promise<void> {
  for (const [code, kind, name, unit, fen] of [
    ["PW04", "power", "更换吸顶灯", "盏", 3000],
    ["PR01", "copying", "A4黑白复印", "张", 50],
  ]) {
    const { rows } = await owner.query(
      "insert into catalogue_items (company_id, unit_id, code, class, name, unit, materials) values ($1, $2, $3, $4, $5, $6, 'customer') returning id",
      [company, region, code, kind, name, unit],
    );
    await owner.query(
      "insert into catalogue_prices (company_id, item_id, fen, valid, set_by) values ($1, $2, $3, '[2026-01-01,)', $4)",
      [company, rows[0].id, fen, staff.wu],
    );
  }
}

/** A park that takes applications to build (F8), and the home 102 with a renovation under way. */
async function park(owner: pg.Client, { company, project, homes, staff }: Estate): Promise<void> {
  await owner.query(
    "insert into policy_values (company_id, unit_id, key, value, valid, set_by, note) values ($1, $2, 'selfBuild.offered', '\"yes\"', '[2020-01-01,)', $3, '')",
    [company, project, staff.wu],
  );
  await owner.query(
    `insert into matters (company_id, project_id, procedure, number, state, title, data, home_id, opened_at, state_since)
     values ($1, $2, 'renovation', 'ZX-WALK-1', 'building', '装修', '{}', $3, '2026-11-01T01:00:00Z', '2026-11-01T01:00:00Z')`,
    [company, project, homes["102"]],
  );
}

async function moveIn(owner: pg.Client, { company, project, homes }: Estate): Promise<string> {
  const id = randomUUIDv7();
  await owner.query(
    "insert into people (company_id, id, name, phone_tail, known_in) values ($1, $2, '租户', '0002', $3)",
    [company, id, project],
  );
  await owner.query(
    "insert into occupancies (company_id, project_id, home_id, person_id, role, main, valid) values ($1, $2, $3, $4, 'tenant', true, '[2021-01-01,)')",
    [company, project, homes["502"], id],
  );
  return id;
}

async function attachable(owner: pg.Client, { company, project, staff }: Estate): Promise<() => string> {
  const { rows } = await owner.query(
    `insert into files (company_id, project_id, name, mime, bytes, sha256, uploaded_by)
     select $1, $2, '附件.png', 'image/png', 1, '\\x00', $3 from generate_series(1, ${files}) returning id`,
    [company, project, staff.li],
  );
  return () => (rows.pop() as { id: string }).id;
}

/** Entries of records whose time is over. */
async function filed(owner: pg.Client, { company, project }: Estate): Promise<() => string> {
  const { rows } = await owner.query(
    `insert into archive_entries (company_id, project_id, number, category, form, forms, title, secrecy, retention,
       formed_on, keep_until, department, filed_at)
     select $1, $2, 'LT-A7-2019-' || to_char(n, 'FM000000'), 'A7', 'S21', '{S21}', '来访登记簿', 'general', 'RC-1',
       '2019-06-30', '2020-06-30', 'service', '2019-07-01T00:00:00Z'
     from generate_series(1, 50) n returning number`,
    [company, project],
  );
  return () => (rows.pop() as { number: string }).number;
}
