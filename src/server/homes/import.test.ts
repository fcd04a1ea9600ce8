import writeXlsx from "write-excel-file/node";
import readXlsx from "read-excel-file/node";
import { expect, test } from "vitest";
import { freshApp } from "#test/app.ts";
import { estate } from "#test/estate.ts";

const { owner, as, db } = await freshApp();
const { who, project, company } = await estate(owner);
const chen = await as(who.chen);
const li = await as(who.li);

const heads = "楼栋,单元,楼层,房号,建筑面积,用途,居住状态,交付日期,姓名,身份,称呼,电话,证件号码,车牌号,入住日期,备注";

async function send(file: Buffer | string, { dry = false, name = "homes.csv", client = chen } = {}) {
  const form = new FormData();
  form.set("file", new Blob([file as string]), name);
  const request = new Request("http://localhost", { method: "POST", body: form });
  return client.ask("POST", `/api/homes/import?project=${project}&dry=${dry}`, {
    headers: { "content-type": request.headers.get("content-type")! },
    payload: Buffer.from(await request.arrayBuffer()),
  });
}

const count = async (table: "homes" | "people" | "buildings") =>
  db.read(who.wu, async (tx) => (await tx.selectFrom(table).select("id").execute()).length);

const two = `${heads}
4幢,1,12,1201,98.50,住宅,自住,2023-08-18,李明远,业主,先生,13800003333,,浙A30001,,
4幢,1,12,1201,98.50,,,2023-08-18,赵心怡,家人,女士,,,,,"多行
备注"
5幢,2,,0801,112.3,住宅,,2023-08-18,,,,,,,,
`;

test("a dry run tells what would happen and does nothing", async () => {
  const homes = await count("homes");
  const told = await send(two, { dry: true });
  expect(told.status, told.body).toBe(200);
  expect(told.json).toEqual({ rows: 3, created: 2, changed: 0, problems: [] });
  expect(await count("homes")).toBe(homes);
});

test("each problem names its row and column, and nothing is half imported", async () => {
  const homes = await count("homes");
  const wrong = await send(`${heads}
6幢,1,1,101,88,住宅,,,孙慧,业主,,13800004444,,,,
6幢,1,1,102,八十,别墅,,2023-13-01,王五,房客,,123,,,,
6幢,1,1,101,99,住宅,,,,,,,,,,
`);
  expect(wrong.json).toMatchObject({ created: 0, changed: 0 });
  expect(wrong.json.problems.map(({ row, column }: any) => `${row} ${column}`)).toEqual([
    "3 建筑面积",
    "3 用途",
    "3 交付日期",
    "3 身份",
    "3 电话",
    "4 建筑面积",
  ]);
  expect(await count("homes")).toBe(homes);
});

test("homes and people come in with a house that was not there, their secrets sealed", async () => {
  expect((await send(two)).json).toMatchObject({ created: 2, problems: [] });
  const found = await chen.get("/api/homes?text=5幢2-801");
  expect(found.json.rows).toMatchObject([{ name: "5幢2-801", occupiedTitle: "空置", builtArea: 112.3 }]);
  const [home] = (await chen.get("/api/homes?text=4-1-1201")).json.rows;
  const card = await chen.get(`/api/homes/${home.id}`);
  expect(card.json).toMatchObject({ floor: 12, occupiedTitle: "自住", deliveredOn: "2023-08-18" });
  expect(card.json.occupants.map(({ person, roleTitle, phone }: any) => [person.name, roleTitle, phone])).toEqual([
    ["李明远", "业主", "138****3333"],
    ["赵心怡", "家人", undefined],
  ]);
});

test("what is there already is recognised by its room and updated, and people are not doubled", async () => {
  const people = await count("people");
  const again = await send(
    two
      .replace("98.50,住宅,自住", "99.90,住宅,出租")
      .replace("98.50,,", "99.90,,")
      .replace("13800003333", "13800005555"),
  );
  expect(again.json).toMatchObject({ created: 0, changed: 1 });
  expect(await count("people")).toBe(people);
  const [home] = (await chen.get("/api/homes?text=4-1-1201")).json.rows;
  expect(home).toMatchObject({ builtArea: 99.9, occupiedTitle: "出租" });
  const card = await chen.get(`/api/homes/${home.id}`);
  expect(card.json.occupants[0].phone).toBe("138****5555");
});

test("a file as Excel saves it is read: .xlsx with numbers and dates, .csv in GBK", async () => {
  const day = new Date("2023-08-18T00:00:00Z");
  const cells = ["7幢", "1", 3, 301, 88.6, "住宅", "", day, "郭永康", "业主"].map((value) =>
    value instanceof Date ? { value, type: Date, format: "yyyy-mm-dd" } : { value },
  );
  const xlsx = await writeXlsx([heads.split(",").map((value) => ({ value })), cells] as never).toBuffer();
  expect((await send(xlsx, { name: "homes.xlsx" })).json).toEqual({ rows: 1, created: 1, changed: 0, problems: [] });
  // 楼栋,房号,建筑面积 and 8幢,101,70 in GBK.
  const gbk = Buffer.from("c2a5b6b02cb7bfbac52cbda8d6fec3e6bbfd0a38b4b12c3130312c3730", "hex");
  expect((await send(gbk)).json).toMatchObject({ created: 1, problems: [] });
});

test("an import is on record, and only for those who may", async () => {
  const events = await db.read(who.wu, (tx) =>
    tx
      .selectFrom("events")
      .select(["action", "form"])
      .where("kind", "=", "import")
      .where("company_id", "=", company)
      .execute(),
  );
  expect(events.length).toBeGreaterThanOrEqual(2);
  expect(JSON.stringify(events)).not.toMatch(/1380000/);
  expect((await send(two, { client: li })).status).toBe(403);
});

test("what is no sheet, has no rows or too many is refused in a sentence", async () => {
  expect((await send(Buffer.from([0, 1, 2]))).status).toBe(400);
  expect((await send(heads)).json.title).toContain("没有数据行");
  expect((await send(`${heads}\n${"9幢,,,101,80,,,,,,,,,,,\n".repeat(20_001)}`)).json.title).toContain("20000");
  expect((await send("a,b\n1,2")).json.problems.map(({ column }: any) => column)).toEqual(["楼栋", "房号", "建筑面积"]);
});

test("the template has the columns and a sheet on how to fill them in", async () => {
  const file = await chen.get("/api/homes/template.xlsx");
  expect(file.status).toBe(200);
  const sheets = await readXlsx(file.bytes);
  expect(sheets.map(({ sheet }) => sheet)).toEqual(["房屋和住户", "填写说明"]);
  expect(sheets[0]!.data[0]!.join()).toBe(heads);
});
