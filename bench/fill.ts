import pg from "pg";
import type { Ground } from "./ground.ts";

const projects = 10;
/** One home and one owner for this many matters. */
const mattersOfHome = 20;
/** One matter in fifty is open. */
const openEvery = 50;

/** A thing, where it is, and what is wrong with it: 12 × 10 × 8 titles. */
const places = ["厨房", "主卧", "客厅", "阳台", "卫生间", "楼道", "大堂", "地库", "电梯厅", "门口", "花园", "屋面"];
const things = ["水槽", "吊灯", "插座", "地漏", "门锁", "窗户", "水管", "开关", "墙面", "对讲机"];
const faults = ["漏水", "不亮", "松动", "堵塞", "打不开", "开裂", "有异响", "渗水"];

const id = (kind: string, n: string) => `md5('${kind}' || (${n}))::uuid`;
const one = (list: string, n: string, many: number) => `(${list}::text[])[(1 + (${n}) % ${many})::int]`;

/**
 * Fills matters up to a number by set-based SQL, with the homes and people to go with them: over ten projects, three
 * procedures and three years; two in a hundred open, due within three days before or after now, waiting for various people.
 */
export async function fill(ground: Ground, from: number, to: number): Promise<void> {
  const { owner, ownerUrl } = ground;
  await owner.query("set session_replication_role = replica");
  if (from === 0) await foundProjects(ground);
  const homes = [Math.ceil(from / mattersOfHome), Math.ceil(to / mattersOfHome)];
  await homesAndPeople(ground, homes[0]!, homes[1]!);
  const indexes = await dropIndexes(owner);
  const middle = Math.floor((from + to) / 2);
  await Promise.all([
    inSession(ownerUrl, (client) => client.query(matters(ground), [from + 1, middle])),
    inSession(ownerUrl, (client) => client.query(matters(ground), [middle + 1, to])),
  ]);
  const half = Math.ceil(indexes.length / 2);
  await Promise.all(
    [indexes.slice(0, half), indexes.slice(half)].map((some) =>
      inSession(ownerUrl, async (client) => {
        for (const each of some) await client.query(each);
      }),
    ),
  );
  await owner.query(`
    insert into counters (company_id, project_id, series, year, n)
    select company_id, project_id, 'BX', 2026, 500000 from matters group by 1, 2
    on conflict (company_id, project_id, series, year) do nothing`);
  await owner.query("vacuum analyze");
}

/** Nine more beside the first. */
async function foundProjects({ owner, blue }: Ground): Promise<void> {
  await owner.query(
    `insert into units (company_id, id, parent_id, kind, name, code)
     select $1, ${id("project", "n")}, $2, 'project', '蓝天' || n || '苑', 'P' || n from generate_series(1, ${projects - 1}) n`,
    [blue.company, blue.region],
  );
  await owner.query(
    `insert into buildings (company_id, id, project_id, name, kind)
     select $1, ${id("building", "n")}, ${project("n", blue.project)}, n || '栋', 'highrise' from generate_series(0, 199) n`,
    [blue.company],
  );
}

const project = (n: string, first: string) =>
  `case (${n}) % ${projects} when 0 then '${first}'::uuid else ${id("project", `(${n}) % ${projects}`)} end`;

async function homesAndPeople({ owner, blue }: Ground, from: number, to: number): Promise<void> {
  const values = [blue.company, from + 1, to];
  await owner.query(
    `insert into homes (company_id, id, project_id, building_id, entrance, floor, room, name, code, built_area, use)
     select $1, ${id("home", "n")}, ${project("n", blue.project)}, ${id("building", "n % 200")}, e.k, f.k,
       f.k || '0' || r.k, b.k || '幢' || e.k || '-' || f.k || '0' || r.k,
       b.k || '-' || e.k || '-' || f.k || '0' || r.k, 60 + n % 80, 'dwelling'
     from generate_series($2::int, $3::int) n,
       lateral (select 10 + n / ${projects} / 240 as k) b, lateral (select 1 + n / ${projects} / 120 % 2 as k) e,
       lateral (select 1 + n / ${projects} / 4 % 30 as k) f, lateral (select 1 + n / ${projects} % 4 as k) r`,
    values,
  );
  await owner.query(
    `insert into people (company_id, id, name, pinyin, initials, phone_tail, known_in)
     select $1, ${id("person", "n")}, ${one("'{王,李,张,刘,陈,杨,赵,黄,周,吴}'", "n", 10)} || ${one("'{建,秀,志,玉,国,海,丽,春}'", "n / 10", 8)}
         || ${one("'{平,芳,强,英,明,华,军,兰}'", "n / 80", 8)},
       ${one("'{wang,li,zhang,liu,chen,yang,zhao,huang,zhou,wu}'", "n", 10)} || ${one("'{jian,xiu,zhi,yu,guo,hai,li,chun}'", "n / 10", 8)}
         || ${one("'{ping,fang,qiang,ying,ming,hua,jun,lan}'", "n / 80", 8)},
       ${one("'{w,l,z,l,c,y,z,h,z,w}'", "n", 10)} || ${one("'{j,x,z,y,g,h,l,c}'", "n / 10", 8)} || ${one("'{p,f,q,y,m,h,j,l}'", "n / 80", 8)},
       lpad((n * 7919 % 10000)::text, 4, '0'), ${project("n", blue.project)}
     from generate_series($2::int, $3::int) n`,
    values,
  );
  await owner.query(
    `insert into occupancies (company_id, project_id, home_id, person_id, role, main, valid)
     select $1, ${project("n", blue.project)}, ${id("home", "n")}, ${id("person", "n")}, 'owner', true, '[2020-07-01,)'
     from generate_series($2::int, $3::int) n`,
    values,
  );
}

const matters = ({ blue }: Ground) => {
  const open = `n % ${openEvery} = 0`;
  const home = `1 + (n * 17) % greatest(1, $2 / ${mattersOfHome})`;
  const ago = (minutes: string) => `now() - make_interval(mins => (${minutes})::int)`;
  const opened = `case when ${open} then ${ago("n * 31 % 7200")} else ${ago("n * 7919 % 1576800")} end`;
  return `
    insert into matters (company_id, project_id, procedure, number, state, final, title, data, home_id, person_id, category,
      severity, department, channel, opened_by, opened_at, state_since, closed_at, expected, awaits, clock, due_at)
    select '${blue.company}', ${project("n", blue.project)}, k.procedure, k.series || '-P' || n % ${projects} || '-2026-' || lpad(n::text, 7, '0'),
      case when ${open} then k.begun else 'closed' end, not ${open},
      ${one(`'{${places}}'`, "n * 3", 12)} || ${one(`'{${things}}'`, "n * 7 / 12", 10)} || ${one(`'{${faults}}'`, "n / 120", 8)},
      '{}', ${id("home", home)}, ${id("person", home)}, ${one("'{DRN,ELC,DOR,WAL}'", "n / 5", 4)},
      ${one("'{normal,normal,normal,urgent,scheduled,emergency}'", "n / 7", 6)},
      ${one("'{engineering,service,security,environment}'", "n / 3", 4)}, 'phone', '${blue.staff.li}', o.at, o.at,
      case when ${open} then null else o.at + interval '1 day' end,
      case when ${open} then k.next end,
      case when ${open} then array[${one("'{post:serviceAgent,post:repairer,head:engineering,department:service}'", `n / ${openEvery}`, 4)}] else '{}' end,
      case when ${open} then k.clock end,
      case when ${open} then ${ago(`n / ${openEvery} * 13 % 8640 - 4320`)} end
    from generate_series($1::bigint, $2::bigint) n,
      lateral (select * from (values
        (0, 'repair', 'BX', 'reported', 'assign', 'assign'), (1, 'repair', 'BX', 'assigned', 'arrive', 'arrive'),
        (2, 'complaint', 'TS', 'verifying', 'classify', 'verify'), (3, 'consultation', 'ZX', 'asked', 'answer', 'limit')
      ) kinds (k, procedure, series, begun, next, clock) where k = (n / ${openEvery} + n) % 4) k,
      lateral (select ${opened} as at) o`;
};

/** Indexes that no constraint needs, as statements that make them again: a full table gets them at one go. */
async function dropIndexes(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ name: string; made: string }>(`
    select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as made from pg_index i
    where i.indrelid = 'matters'::regclass and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
    order by pg_relation_size(i.indexrelid) desc, 1`);
  for (const { name } of rows) await owner.query(`drop index ${name}`);
  return rows.map(({ made }) => made);
}

async function inSession(connectionString: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString });
  // When its neighbour fails the server is stopped under it: the neighbour's error is the one to tell.
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query("set session_replication_role = replica");
    await work(client);
  } finally {
    await client.end();
  }
}
