import { describe, expect, test } from "vitest";
import { sql } from "kysely";
import { forget } from "#server/matters/kept.ts";
import { archiveHouse, png } from "#test/archive.ts";
import { conditions } from "./catalogue-queries.ts";

const { db, owner, e, keepers, archivist, li, wu, document, adds, handIn } = await archiveHouse();

describe("A1: the catalogue", () => {
  test("A1: a document filed by hand is numbered by the company's scheme, classed by its form, boxed and found", async () => {
    const place = (await archivist.post("/api/archive/places", { room: "一号库", cabinet: "3柜", shelf: "2层" })).json;
    const box = (await archivist.post("/api/archive/boxes", { place: place.id, code: "H-001", title: "物业服务合同" }))
      .json;
    const made = await archivist.post("/api/archive", document({ box: box.id, party: "安达电梯", reference: "HT-88" }));
    expect(made.status, made.body).toBe(201);
    expect(made.json).toMatchObject({
      number: "LT-A10-2020-000001",
      category: "A10",
      secrecy: "confidential",
      retention: "RC-C10",
      keepUntil: "2030-03-01",
      box: { code: "H-001", place: "一号库-3柜-2层" },
      status: "inStore",
      tier: "department",
    });
    for (const query of ["text=安达电梯", "text=HT-88", "category=A10", "form=H16", "year=2020", `box=${box.id}`])
      expect((await li.get(`/api/archive?${encodeURI(query)}`)).json.rows, query).toHaveLength(1);
    expect((await li.get("/api/archive?text=没有")).json.rows).toEqual([]);
  });

  test("A1: the scheme is the company's own, and numbers run on without one given twice", async () => {
    await owner.query(
      `insert into policy_values (company_id, unit_id, key, value, valid, set_by)
       values ($1, $1, 'archiveLoan.numbering', '"{year}/{category}"', '[2020-01-01,)', $2)`,
      [e.company, e.staff.wu],
    );
    forget(e.company);
    const [one, other] = [await adds(), await adds()];
    expect([one.number, other.number]).toEqual(["2020/A10-LT-000002", "2020/A10-LT-000003"]);
    await owner.query("delete from policy_values where key = 'archiveLoan.numbering'");
    forget(e.company);
  });

  test("A1: only the keepers of the archive write into it, and say why they are refused", async () => {
    expect((await li.post("/api/archive", document())).json).toMatchObject({ status: 403 });
    expect((await archivist.post("/api/archive", document({ formedOn: "2199-01-01" }))).json).toMatchObject({
      status: 400,
      title: "形成日期不能晚于今天",
    });
  });

  test("A1: the catalogue is read a page at a time, and goes out as a workbook and on paper", async () => {
    for (let n = 0; n < 5; n += 1) await adds({ title: `分页${n}` });
    const first = await li.get(`/api/archive?limit=3&${encodeURI("text=分页")}`);
    const second = await li.get(`/api/archive?limit=3&${encodeURI("text=分页")}&after=${first.json.next}`);
    expect(first.json.total).toBe(5);
    expect([...first.json.rows, ...second.json.rows].map(({ title }: { title: string }) => title)).toEqual([
      "分页4",
      "分页3",
      "分页2",
      "分页1",
      "分页0",
    ]);
    expect(second.json.next).toBeUndefined();
    expect((await archivist.get("/api/archive.xlsx")).bytes.subarray(0, 2).toString()).toBe("PK");
    expect((await archivist.get("/api/archive.pdf")).bytes.subarray(0, 4).toString()).toBe("%PDF");
    expect((await li.get("/api/archive.xlsx")).status).toBe(403);
    const [box] = (await archivist.get("/api/archive/boxes")).json.rows;
    expect((await archivist.get(`/api/archive/boxes/${box.id}/list.pdf`)).bytes.subarray(0, 4).toString()).toBe("%PDF");
  });

  test("A1: a full box takes nothing more", async () => {
    const [box] = (await archivist.get("/api/archive/boxes")).json.rows;
    const entry = await adds();
    await archivist.patch(`/api/archive/boxes/${box.id}`, { full: true });
    expect((await archivist.post(`/api/archive/boxes/${box.id}/entries`, { entries: [entry.id] })).json).toMatchObject({
      status: 409,
      title: "这个档案盒已满，请换一个",
    });
    await archivist.patch(`/api/archive/boxes/${box.id}`, { full: false });
    expect((await archivist.post(`/api/archive/boxes/${box.id}/entries`, { entries: [entry.id] })).status).toBe(204);
    expect((await archivist.get(`/api/archive/${entry.id}`)).json.box.code).toBe("H-001");
  });
});

describe("who may see what is in a file", () => {
  test("O5: a confidential file opens to those who are cleared, and each look is on record", async () => {
    const scan = await handIn(archivist, "合同.png", png);
    const { id } = await adds({ files: [scan] });
    expect((await li.get(`/api/archive/${id}/contents`)).json).toMatchObject({
      status: 403,
      title: "您没有查阅这份档案的权限，请先申请借阅",
    });
    const looked = await archivist.get(`/api/archive/${id}/contents`);
    expect(looked.json.files).toMatchObject([{ id: scan, name: "合同.png", scan: true }]);
    expect((await archivist.get(`/api/archive/${id}/files/${scan}`)).bytes.equals(png)).toBe(true);
    expect((await li.get(`/api/archive/${id}/files/${scan}`)).status).toBe(403);
    const { looks } = (await archivist.get(`/api/archive/${id}`)).json;
    expect(looks.map(({ action }: { action: string }) => action)).toEqual(
      expect.arrayContaining(["archive.open", "archive.file", "archive.add"]),
    );
  });

  test("A2: of a top-secret file not even the title is told to others", async () => {
    const { id } = await adds({ title: "数据泄露经过", form: "P03" });
    expect((await archivist.get(`/api/archive/${id}`)).json).toMatchObject({
      secrecy: "topSecret",
      title: "数据泄露经过",
    });
    expect((await li.get(`/api/archive/${id}`)).json).toMatchObject({
      title: "（绝密，经批准方可查阅）",
      readable: false,
    });
    expect((await wu.get(`/api/archive/${id}`)).json.readable).toBe(true);
    const found = async (client: typeof li) =>
      (await client.get(`/api/archive?text=${encodeURI("泄露经过")}`)).json.rows.length;
    expect([await found(li), await found(wu)], "nor do its words find it").toEqual([0, 1]);
  });
});

test("A1: lists of a big archive come from their indexes", async () => {
  await owner.query(
    `insert into archive_entries (company_id, project_id, number, category, form, secrecy, retention, formed_on, title,
       department, filed_at, keep_until, home_id)
     select $1, $2, 'M-' || n, 'A' || (1 + n % 11), 'S0' || (1 + n % 9), 'general', 'RC-3', date '2020-01-01' + n % 2000,
       '记录' || n, 'service', timestamptz '2020-01-01' + n * interval '1 minute', date '2030-01-01' + n % 2000, $3
     from generate_series(1, 30000) n`,
    [e.company, e.project, e.homes["101"]],
  );
  await owner.query("analyze archive_entries");
  for (const filter of [
    {},
    { category: "A4" },
    { form: "S03" },
    { year: 2021 },
    { project: e.project },
    { status: "lost" },
    { only: "held" },
    { only: "incomplete" },
    { only: "due" },
  ] as const)
    for (const who of [keepers.archivist, e.who.li]) {
      const plan = await db.read(who, async (tx) => {
        const where = conditions(who, filter, "2026-11-25");
        const { rows } = await sql<{ "QUERY PLAN": string }>`
          explain select a.id from archive_entries a where a.company_id = ${who.company} and ${where}
          order by a.filed_at desc, a.id desc limit 51
        `.execute(tx);
        return rows.map((row) => row["QUERY PLAN"]).join("\n");
      });
      expect(plan, JSON.stringify(filter)).not.toMatch(/Seq Scan on archive_entries/);
    }
});
