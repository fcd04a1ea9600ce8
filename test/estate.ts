import { randomUUIDv7 } from "node:crypto";
import type pg from "pg";
import type { Who } from "#server/base/database.ts";

/** Who is who in 蓝天新苑: each a member of staff with a post, by the names that tests use. */
const staff = {
  li: ["李敏", "serviceAgent", "service"],
  zhao: ["赵静", "serviceAgent", "service"],
  chen: ["陈芳", "serviceLead", "service"],
  zhang: ["张建国", "repairer", "engineering"],
  sun: ["孙立", "engineeringLead", "engineering"],
  zhou: ["周强", "projectManager", undefined],
} as const;

export type Member = keyof typeof staff;

export interface Estate {
  readonly company: string;
  readonly region: string;
  readonly project: string;
  readonly departments: { readonly service: string; readonly engineering: string };
  readonly building: string;
  /** 4幢1-101 … 4幢1-1202, by room. */
  readonly homes: Readonly<Record<string, string>>;
  /** 王建平, who owns 1202, and 刘芳, who owns 101. */
  readonly owners: { readonly wang: string; readonly liu: string };
  readonly staff: Readonly<Record<Member | "wu", string>>;
  readonly who: Readonly<Record<Member | "wu", Who>>;
}

/** A company with one project of one building, its people and two owners. */
export async function estate(owner: pg.Client, name = "蓝天物业", code = "LT"): Promise<Estate> {
  const id = randomUUIDv7;
  const [company, region, project, service, engineering, building] = [id(), id(), id(), id(), id(), id()];
  const insert = (table: string, row: Record<string, unknown>) => {
    const names = Object.keys(row);
    const places = names.map((_, n) => `$${n + 1}`);
    return owner.query(`insert into ${table} (${names.join()}) values (${places.join()})`, Object.values(row));
  };
  const company_id = company;
  await owner.query("select set_config('app.company', $1, false), set_config('app.projects', '*', false)", [company]);
  await insert("companies", { id: company, name, short_name: name, hotline: "400-100-2000" });
  const unit = (row: Record<string, unknown>) => insert("units", { company_id, ...row });
  await unit({ id: company, kind: "company", name, code: `${code}-C` });
  await unit({ id: region, parent_id: company, kind: "region", name: "东区", code: `${code}-D` });
  await unit({ id: project, parent_id: region, kind: "project", name: `${name}新苑`, code });
  await unit({
    id: service,
    parent_id: project,
    kind: "department",
    department: "service",
    name: "客服部",
    code: `${code}-S`,
  });
  await unit({
    id: engineering,
    parent_id: project,
    kind: "department",
    department: "engineering",
    name: "工程部",
    code: `${code}-E`,
  });
  const units = { service, engineering };
  const members: Record<string, string> = {};
  const posts: Record<string, string> = {};
  const join = async (key: string, person: string, post: string, unit_id: string) => {
    members[key] = id();
    posts[post] ??= id();
    await insert("staff", { company_id, id: members[key], user_name: `${code.toLowerCase()}.${key}`, name: person });
    await owner.query(
      "insert into posts (company_id, id, unit_id, post, title) values ($1, $2, $3, $4, $4) on conflict do nothing",
      [company, posts[post], unit_id, post],
    );
    await insert("assignments", { company_id, staff_id: members[key], post_id: posts[post], valid: "[2020-01-01,)" });
  };
  for (const [key, [person, post, department]] of Object.entries(staff))
    await join(key, person, post, department ? units[department] : project);
  await join("wu", "吴刚", "generalManager", company);
  await insert("buildings", { company_id, id: building, project_id: project, name: "4幢", kind: "highrise" });
  const homes: Record<string, string> = {};
  for (const room of ["101", "102", "502", "1202"]) {
    homes[room] = id();
    const floor = Number(room.slice(0, -2));
    await insert("homes", {
      company_id,
      id: homes[room],
      project_id: project,
      building_id: building,
      entrance: "1",
      floor,
      room,
      name: `4幢1-${room}`,
      code: `4-1-${room}`,
      built_area: 98.5,
      use: "dwelling",
      delivered_on: "2020-06-30",
    });
  }
  const owners = { wang: id(), liu: id() };
  for (const [person, called, room] of [
    [owners.wang, "王建平", "1202"],
    [owners.liu, "刘芳", "101"],
  ] as const) {
    await insert("people", { company_id, id: person, name: called, phone_tail: "0001", known_in: project });
    await insert("occupancies", {
      company_id,
      project_id: project,
      home_id: homes[room],
      person_id: person,
      role: "owner",
      main: true,
      valid: "[2020-07-01,)",
    });
  }
  const who = Object.fromEntries(
    Object.entries(members).map(([key, member]) => [
      key,
      { company, staff: member, projects: key === "wu" ? "all" : [project] },
    ]),
  );
  return { company, region, project, departments: units, building, homes, owners, staff: members, who } as Estate;
}
