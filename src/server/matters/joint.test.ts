import { expect, test } from "vitest";
import { freshDatabase } from "#test/database.ts";
import { estate } from "#test/estate.ts";
import { act, open } from "./matters.ts";

const { db, owner } = await freshDatabase();
const { who, project, staff } = await estate(owner);

test("R4: in a joint acceptance the first fills in the form and the second signs without one", async () => {
  let { id, version } = await db.write(who.li, (tx) =>
    open(tx, who.li, {
      project,
      procedure: "repair",
      action: "report",
      form: { fault: "楼道灯不亮", place: "4幢楼道" },
    }),
  );
  const does = async (one: keyof typeof who, action: string, form: object = {}) => {
    const held = await db.write(who[one], (tx) => act(tx, who[one], id, { action, form: { ...form }, version }));
    ({ version } = held);
    return held.matter!.state;
  };
  const lamp = { item: "PWR06", category: "PWR", part: "common", urgency: "urgent", leak: false };
  await does("li", "assign", { ...lamp, responsibility: "propertyFee", standard: "free", worker: staff.zhang });
  await does("zhang", "arrive");
  await does("zhang", "quote", { diagnosis: "灯管坏" });
  const file = crypto.randomUUID();
  await owner.query("select set_config('app.company', $1, false), set_config('app.projects', '*', false)", [
    who.li.company,
  ]);
  await owner.query(
    "insert into files (company_id, id, name, mime, bytes, sha256, uploaded_by) values ($1, $2, '灯.png', 'image/png', 1, '', $3)",
    [who.li.company, file, staff.zhang],
  );
  await does("zhang", "finish", { work: "更换灯管", result: "fixed", cause: "wear", afterPhotos: [file] });
  expect(await does("sun", "acceptJointly", { opinion: "satisfied" })).toBe("finished");
  await expect(does("li", "acceptJointly", { opinion: "dissatisfied", reason: "不亮" })).rejects.toThrow(
    "先签署的人填写",
  );
  expect(await does("li", "acceptJointly")).toBe("accepted");
});
