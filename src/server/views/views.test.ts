import { expect, test } from "vitest";
import { freshDatabase } from "#test/database.ts";
import { estate } from "#test/estate.ts";
import { viewsOf } from "./queries.ts";
import { add, change, remove } from "./views.ts";

const { db, owner } = await freshDatabase();
const { who } = await estate(owner);
const own = (member: "li" | "zhao") => db.read(who[member], (tx) => viewsOf(tx, who[member]));

test("a saved view is one's own: others neither see, change nor drop it", async () => {
  const view = await db.write(who.li, (tx) => add(tx, who.li, { name: "漏水急修", query: { severity: "urgent" } }));
  expect(await own("li")).toEqual([view]);
  expect(await own("zhao")).toEqual([]);
  await expect(db.write(who.zhao, (tx) => change(tx, who.zhao, { ...view, name: "赵静的" }))).rejects.toThrow();
  await expect(db.write(who.zhao, (tx) => remove(tx, who.zhao, view.id))).rejects.toThrow();
  const changed = await db.write(who.li, (tx) => change(tx, who.li, { ...view, query: { late: "true" } }));
  expect(await own("li")).toEqual([changed]);
  await db.write(who.li, (tx) => remove(tx, who.li, view.id));
  expect(await own("li")).toEqual([]);
});

test("two views of one person have two names, two people may use the same", async () => {
  const keep = (member: "li" | "zhao") =>
    db.write(who[member], (tx) => add(tx, who[member], { name: "我的", query: {} }));
  await keep("li");
  await keep("zhao");
  await expect(keep("li")).rejects.toMatchObject({ code: "sameName", sentence: "您已有同名的视图，请换一个名称" });
});
