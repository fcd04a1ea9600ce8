import { beforeAll, describe, expect, test } from "vitest";
import { connect, type Who } from "#server/base/database.ts";
import { loadDemo } from "#server/demo/load.ts";
import { filled, routesOf, sampleOf, type Route } from "./api.ts";
import { freshApp, type Client } from "./app.ts";
import { contentOf, tables } from "./content.ts";
import { secondProject } from "./second-project.ts";

const { app, owner, ownerUrl, as, stranger } = await freshApp();
const asOwner = connect(ownerUrl, 2);
await loadDemo(asOwner, { seed: 1, days: 3 }).finally(() => asOwner.close());

/** The stream has tests of its own: it does not end. */
const routes = routesOf(app).filter(({ path }) => path !== "/api/live");
const looking = routes.filter(({ method }) => method === "GET");
/** Signing out would leave nobody to try the rest. */
const changing = routes.filter(({ method, path }) => method !== "GET" && path !== "/api/session");

interface Colleague {
  readonly post: string;
  readonly userName: string;
  readonly who: Who;
  readonly client: Client;
  /** What they may and see, in one text: who has the same is let through or kept out alike. */
  readonly rights: string;
}
interface House {
  readonly company: string;
  readonly colleagues: readonly Colleague[];
  /** Every id of every row. */
  readonly ids: ReadonlySet<string>;
  /** One id of each kind of thing, by its table. */
  readonly one: Readonly<Record<string, string>>;
}

let bluesky: House;
let greenBay: House;
let phaseTwo: string;
beforeAll(async () => {
  const { rows } = await owner.query(
    "select company_id, user_name from directory where user_name in ('limin', 'lcw.xiefang') order by user_name desc",
  );
  const [first, second] = rows.map(({ company_id }: { company_id: string }) => company_id) as [string, string];
  phaseTwo = await secondProject(owner, first);
  bluesky = await houseOf(first);
  greenBay = await houseOf(second);
}, 120_000);

async function houseOf(company: string): Promise<House> {
  const held = await owner.query(
    `select distinct on (p.post) p.post, s.id, s.user_name from posts p
     join assignments a on a.post_id = p.id join staff s on s.id = a.staff_id
     where p.company_id = $1 order by p.post, s.user_name`,
    [company],
  );
  const colleagues: Colleague[] = [];
  for (const { post, id, user_name: userName } of held.rows) {
    const who: Who = { company, staff: id, projects: "all" };
    const client = await as(who);
    const { may, projects } = (await client.get("/api/session")).json;
    colleagues.push({ post, userName, who, client, rights: JSON.stringify([may, projects]) });
  }
  const ids = new Set<string>();
  const one: Record<string, string> = {};
  for (const table of tables) {
    const key = table === "links" ? "from_id" : "id";
    const { rows } = await owner.query(`select ${key} as id from ${table} where company_id = $1`, [company]);
    for (const { id } of rows) ids.add(id);
    if (rows[0]) one[table] = rows[0].id;
  }
  one["project"] = (
    await owner.query("select id from units where company_id = $1 and kind = 'project' order by code limit 1", [
      company,
    ])
  ).rows[0].id;
  return { company, colleagues, ids, one };
}

/** One of each sort of rights. */
const oneOfEach = (colleagues: readonly Colleague[]) => [
  ...new Map(colleagues.map((colleague) => [colleague.rights, colleague])).values(),
];

const kindOf: Readonly<Record<string, string>> = {
  project: "project",
  unit: "project",
  unitId: "project",
  parentId: "project",
  home: "homes",
  building: "buildings",
  person: "people",
  staff: "staff",
  post: "posts",
  matter: "matters",
  into: "matters",
  to: "matters",
  similarTo: "matters",
};
const words: Readonly<Record<string, string>> = {
  paper: "receipt",
  key: "complaint.reply",
  procedure: "repair",
  report: "monthly",
  date: "2026-12-25",
};

/** Where the noun of a path is not the name of its table. */
const tableOf: Readonly<Record<string, string>> = { archive: "archive_entries", "archive/boxes": "archive_boxes" };

/** The table of the noun that a path with an id is about. */
function nounOf(path: string): string {
  const said = /\/api\/((?:archive\/)?\w+)\/\{id\}/.exec(path)?.[1] ?? "matters";
  return tableOf[said] ?? said.replace("-", "_");
}

/** The ids that could be meant by a path: that of its noun, and a few others. */
function targets({ path }: Route, { one }: House): string[] {
  if (!path.includes("{id}")) return [filled(path, (name) => words[name] ?? "none")];
  const id = one[nounOf(path)] ?? one["matters"] ?? one["homes"]!;
  return [filled(path, (name) => (name === "id" ? id : (words[name] ?? "none")))];
}

/** The addresses to look at from outside: as they are, and pointing at somebody else's things. */
function addresses(route: Route, house: House): string[] {
  const pointing = (needed: boolean) =>
    route.query
      .filter(({ required, schema }) => required || (!needed && schema["format"] === "uuid"))
      .map(({ name, schema }) => [
        name,
        String(sampleOf(schema, (field) => house.one[kindOf[field] ?? "matters"] ?? house.one["homes"]!, name)),
      ]);
  const every = pointing(false);
  const queries = [pointing(true), ...every.map((each) => [...pointing(true), each])];
  return targets(route, house).flatMap((path) =>
    queries.map((query) => (query.length > 0 ? `${path}?${new URLSearchParams(query as [string, string][])}` : path)),
  );
}

const uuids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** An id that was in the question may come back in the answer; all others must not. */
async function mustNotSee({ client, userName }: Colleague, house: House, hidden: ReadonlySet<string>) {
  for (const route of looking)
    for (const url of addresses(route, house)) {
      const { status, body } = await client.get(url);
      const seen = [...new Set(body.match(uuids))].filter((id) => hidden.has(id) && !url.includes(id));
      expect(seen, `${userName} sees at ${url}`).toEqual([]);
      expect(status, `${userName} at ${url}: ${body.slice(0, 200)}`).toBeLessThan(500);
      if (route.path.includes("{id}")) expect(status, `${userName} at ${url}`).toBeGreaterThanOrEqual(400);
    }
}

async function mustNotChange({ client, userName }: Colleague, house: House) {
  for (const route of changing)
    for (const url of targets(route, house)) {
      const idOf = (field: string) => house.one[kindOf[field] ?? "matters"] ?? house.one["homes"]!;
      const payload = route.body && (sampleOf(route.body, idOf) as object);
      const headers = { "if-match": '"1"', "idempotency-key": `${userName}-${url}`.slice(0, 60) };
      const { status, body } = await client.ask(route.method, url, { headers, ...(payload && { payload }) });
      expect(status, `${userName}: ${route.method} ${url}: ${body.slice(0, 200)}`).toBeLessThan(500);
    }
}

/** The door, and the prices that hang out for everybody (S10). */
const open = new Set(["POST /api/session", "GET /api/prices/{code}"]);

test("a stranger gets nowhere but to the door", async () => {
  for (const route of routes.filter(({ path }) => path.startsWith("/api/"))) {
    if (open.has(`${route.method} ${route.path}`)) continue;
    const [url] = targets(route, bluesky);
    const { status } = await stranger.ask(route.method, url!, route.body ? { payload: {} } : {});
    expect(status, `${route.method} ${url}`).toBe(401);
  }
});

test("the general manager gets an answer at nearly every address, so that the silence below means something", async () => {
  const { client } = bluesky.colleagues.find(({ post }) => post === "generalManager")!;
  const closed: string[] = [];
  for (const route of looking.filter(({ path }) => !path.includes("{id}") || bluesky.one[nounOf(path)])) {
    const [url] = addresses(route, bluesky);
    if ((await client.get(url!)).status !== 200) closed.push(url!);
  }
  expect(closed.length, closed.join("\n")).toBeLessThan(looking.length / 6);
});

describe("two companies", () => {
  test("every post of 蓝天物业 sees nothing of 绿城湾, at any address", async () => {
    for (const colleague of bluesky.colleagues) await mustNotSee(colleague, greenBay, greenBay.ids);
  }, 600_000);

  test("every post of 绿城湾 sees nothing of 蓝天物业, at any address", async () => {
    for (const colleague of greenBay.colleagues) await mustNotSee(colleague, bluesky, bluesky.ids);
  }, 300_000);

  test("nobody changes anything of the other company", async () => {
    const before = [await contentOf(owner, greenBay.company), await contentOf(owner, bluesky.company)];
    for (const colleague of oneOfEach(bluesky.colleagues)) await mustNotChange(colleague, greenBay);
    expect(await contentOf(owner, greenBay.company)).toEqual(before[0]);
    const between = await contentOf(owner, bluesky.company);
    for (const colleague of oneOfEach(greenBay.colleagues)) await mustNotChange(colleague, bluesky);
    expect(await contentOf(owner, bluesky.company)).toEqual(between);
  }, 600_000);
});

describe("two projects of one company", () => {
  /** The second project as a house to point at, and its ids. */
  async function second(): Promise<House> {
    const ids = new Set<string>([phaseTwo]);
    const one: Record<string, string> = { project: phaseTwo, units: phaseTwo };
    for (const table of ["buildings", "homes", "occupancies", "matters"]) {
      const { rows } = await owner.query(`select id from ${table} where project_id = $1`, [phaseTwo]);
      for (const { id } of rows) ids.add(id);
      one[table] = rows[0].id;
    }
    const { rows } = await owner.query(
      "select id from people where known_in = $1 union select id from units where parent_id = $1",
      [phaseTwo],
    );
    for (const { id } of rows) ids.add(id);
    one["people"] = (await owner.query("select id from people where known_in = $1", [phaseTwo])).rows[0].id;
    return { ...bluesky, ids, one };
  }

  test("whoever works for the first sees and changes nothing of the second", async () => {
    const house = await second();
    const bound = bluesky.colleagues.filter(({ rights }) => !rights.includes(phaseTwo));
    expect(bound.map(({ userName }) => userName)).toContain("chenjing");
    const read = async () =>
      (
        await owner.query(
          "select md5(string_agg(m::text || h::text, '')) as sum from matters m, homes h where m.project_id = $1 and h.project_id = $1",
          [phaseTwo],
        )
      ).rows[0].sum;
    const before = await read();
    for (const colleague of bound) {
      await mustNotSee(colleague, house, house.ids);
      await mustNotChange(colleague, house);
    }
    expect(await read()).toBe(before);
  }, 600_000);

  test("the general manager sees both", async () => {
    const house = await second();
    const { client } = bluesky.colleagues.find(({ post }) => post === "generalManager")!;
    expect((await client.get(`/api/homes/${house.one["homes"]}`)).status).toBe(200);
    expect((await client.get(`/api/people/${house.one["people"]}`)).status).toBe(200);
    expect((await client.get("/api/matters?text=LT2")).json.rows).toHaveLength(1);
  });
});

describe("a contractor's people", () => {
  /** Somebody of a contractor, and all that is not theirs. */
  async function outsider() {
    const colleague = bluesky.colleagues.find(({ post }) => post === "contractorStaff")!;
    const { rows } = await owner.query(
      `select m.id, m.home_id, m.contractor_id = s.contractor_id as theirs from matters m, staff s
       where m.company_id = $1 and s.id = $2`,
      [bluesky.company, colleague.who.staff],
    );
    const [theirs, others] = [rows.filter(({ theirs }) => theirs), rows.filter(({ theirs }) => !theirs)];
    const near = new Set(theirs.map(({ home_id }) => home_id));
    const homes = await owner.query("select id from homes where company_id = $1", [bluesky.company]);
    const strange = homes.rows.map(({ id }) => id as string).filter((id) => !near.has(id));
    const hidden = new Set<string>([...others.map(({ id }) => id as string), ...strange]);
    const one = { ...bluesky.one, matters: others[0]!.id as string, homes: strange[0]! };
    return { colleague, theirs, hidden, house: { ...bluesky, ids: hidden, one } };
  }

  test("see their own slips, and no matter or home of anybody else at any address", async () => {
    const { colleague, theirs, hidden, house } = await outsider();
    const { rows } = (await colleague.client.get("/api/matters")).json;
    expect(rows.map(({ id }: { id: string }) => id).toSorted()).toEqual(theirs.map(({ id }) => id).toSorted());
    await mustNotSee(colleague, house, hidden);
  }, 120_000);

  test("change nothing that is not theirs", async () => {
    const { colleague, house } = await outsider();
    const read = async () => {
      const { rows } = await owner.query(
        `select md5(string_agg(m::text, '' order by m.id)) as sum from matters m
         where m.company_id = $1 and m.contractor_id is distinct from (select contractor_id from staff where id = $2)`,
        [bluesky.company, colleague.who.staff],
      );
      return rows[0].sum;
    };
    const before = await read();
    await mustNotChange(colleague, house);
    expect(await read()).toBe(before);
  }, 120_000);
});
