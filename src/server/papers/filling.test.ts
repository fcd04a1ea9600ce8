import assert from "node:assert/strict";
import { expect, test } from "vitest";
import { repair } from "#procedures/repair.ts";
import { li, zhang } from "#test/cast.ts";
import { Story } from "#test/story.ts";
import { sheetOf, type Printing } from "./filling.ts";
import { print } from "./sheet.ts";

const story = new Story(repair, { inWarranty: false })
  .does(li, "report", { fault: "厨房水龙头滴水", home: "4-1-1202", customer: "王建平" })
  .does(li, "assign", {
    item: "WTR01",
    category: "WTR",
    part: "private",
    urgency: "normal",
    leak: false,
    responsibility: "owner",
    standard: "water",
    worker: zhang.id,
  });
const workOrder = repair.papers!.workOrder;
const printing: Printing = {
  company: "蓝天物业服务有限公司",
  number: "BX-LT-2026-000001",
  address: "http://127.0.0.1:3000/matters/BX-LT-2026-000001",
  printedAt: "2026-11-23 周一 09:30",
  policies: {},
  nameOf: (_, id) => id,
  pictureOf: () => undefined,
  issuedAt: "2026-11-23T10:00:00Z",
};

test("R1: the work order is filled in as far as the repair has come; the rest is left to be written by hand", () => {
  const sheet = sheetOf(repair, workOrder, story.matter!, printing);
  const words = Object.fromEntries(sheet.items.flatMap((item) => ("words" in item ? [[item.label, item.words]] : [])));
  assert.equal(words["报修内容"], "厨房水龙头滴水");
  assert.equal(words["维修员"], zhang.id);
  assert.equal(words["现场诊断"], "");
});

test("a paper that was not issued yet carries nobody's name, an issued one whoever wrote on it", () => {
  const names = (issuedAt: string | undefined) =>
    sheetOf(repair, workOrder, story.matter!, { ...printing, issuedAt }).signs.map(({ name }) => name);
  assert.deepEqual(names(undefined), [undefined, undefined, undefined]);
  assert.deepEqual(names(printing.issuedAt), [li.id, undefined, undefined]);
});

test("a paper prints as a PDF with its Chinese glyphs embedded", async () => {
  const pdf = await print(sheetOf(repair, workOrder, story.matter!, printing));
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  expect(pdf.toString("latin1")).toMatch(/NotoSansSC/);
  expect(pdf.length).toBeGreaterThan(10_000);
});
