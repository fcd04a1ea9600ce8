import { expect, test } from "vitest";
import { forms } from "#kit/forms.ts";
import type { Matter } from "#kit/matter.ts";
import { register } from "#procedures/register.ts";
import { sheetOf, type Printing } from "./filling.ts";
import { formPlaces } from "./form-places.ts";
import { print } from "./sheet.ts";

const printing: Printing = {
  company: "蓝天物业服务有限公司",
  number: "BX-LT-2026-000001",
  address: "http://127.0.0.1:3000/matters/BX-LT-2026-000001",
  printedAt: "2026-11-23 周一 09:30",
  policies: {},
  nameOf: (_, id) => id,
  pictureOf: () => undefined,
  issuedAt: undefined,
};
const blank: Matter = { state: "start", data: {}, deeds: [], runs: [] };

/** The evaluation of paid services, and what billing reports and dunning print: not there yet. */
const without = ["S40", "F01", "F02", "F03", "F04", "F05", "F06", "F09", "F10"];

test("every form of the handbooks but these has a place where it is filled in and printed", () => {
  const placed = new Set(formPlaces(register).map(({ code }) => code));
  expect(Object.keys(forms).filter((code) => !placed.has(code as never))).toEqual(without);
});

for (const p of register)
  for (const [name, paper] of Object.entries(p.papers ?? {}))
    test(`${p.name}.${name}: ${paper.title} prints, to be filled in by hand where nothing is known yet`, async () => {
      const pdf = await print(sheetOf(p, paper, blank, printing));
      expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    });
