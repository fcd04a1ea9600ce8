import { assert, test } from "vitest";
import { complaint } from "#procedures/complaint.ts";
import { repair } from "#procedures/repair.ts";
import { askedBy, filledBy, refusalOf, tidied } from "./asked.ts";

test("K12: choosing the kind of a complaint fills in its class and the department that answers for it", () => {
  const filled = filledBy({ kind: "C15-04" }, askedBy(complaint, "classify"));
  assert.ok(filled["class"]);
  assert.ok(filled["lead"]);
});

test("an answer that fills in a yes-or-no fills in yes or no, not a word", () => {
  const filled = filledBy({ item: "LEAK04" }, askedBy(repair, "assign"));
  assert.strictEqual(filled["leak"], true);
});

test("nothing is filled in that the form does not ask for", () => {
  const asked = askedBy(repair, "assign").filter(({ name }) => name !== "category");
  assert.strictEqual("category" in filledBy({ item: "LEAK04" }, asked), false);
});

test("what is sent has no empty words, no empty rows and no blanks around", () => {
  const sent = tidied({ fault: " 漏水 ", place: "  ", used: [{}, { name: "水管 " }], photos: [], leak: false });
  assert.deepEqual(sent, { fault: "漏水", used: [{ name: "水管" }], leak: false });
});

test("a rule that looks at facts, numbers or the time is left to the server", () => {
  const judged = {
    ...repair,
    actions: { report: { refuses: { late: ["太晚了", ({ now }: { now: string }) => now > ""] } } },
  };
  assert.strictEqual(refusalOf(judged as never, "report", {}, {}), undefined);
});

test("a rule that looks at the answers alone refuses before anything is sent", () => {
  const judged = {
    ...repair,
    actions: {
      report: { refuses: { nowhere: ["请写明房号或公共部位", ({ form }: { form: object }) => !("home" in form)] } },
    },
  };
  assert.strictEqual(refusalOf(judged as never, "report", {}, { fault: "漏水" }), "请写明房号或公共部位");
});
