import assert from "node:assert/strict";
import { test } from "vitest";
import { claim } from "#procedures/claim.ts";
import { complaint } from "#procedures/complaint.ts";
import { repair } from "#procedures/repair.ts";
import { strictest, longest, secrecyOf } from "./forms.ts";
import { filingOf } from "./filing.ts";

const none = new Set<string>();

test("A6: category, class and period follow from the forms that are the papers", () => {
  assert.deepEqual(
    [filingOf(claim, {}, new Set(["report"]))].map(({ form, category, secrecy, retention }) => [
      form,
      category,
      secrecy,
      retention,
    ]),
    [["S30", "A5", "confidential", "RC-10"]],
  );
  assert.equal(secrecyOf("P03"), "topSecret");
  assert.equal(strictest(["general", "topSecret", "confidential"]), "topSecret");
  assert.equal(longest(["RC-3", "RC-P", "RC-30"]), "RC-P", "for ever beats any number of years");
});
test("A6: an answer may keep a matter longer than its papers, and none keeps it shorter", () => {
  assert.equal(filingOf(complaint, { severity: "minor" }, none).retention, "RC-3");
  assert.equal(filingOf(complaint, { severity: "major" }, none).retention, "RC-10");
  assert.equal(filingOf(repair, { leak: true }, none).retention, "RC-10");
  assert.equal(filingOf(repair, {}, none).retention, "RC-3");
});
test("A6: a paper that was issued to be signed and has no signature is missing", () => {
  const [name] = Object.entries(repair.papers!).find(([, { shows }]) => shows.some((field) => field === "signature"))!;
  assert.deepEqual(filingOf(repair, {}, new Set([name])).missing, [name]);
  assert.deepEqual(filingOf(repair, { signature: "签" }, new Set([name])).missing, []);
  assert.deepEqual(filingOf(repair, {}, none).missing, [], "what was never issued is not missed");
});
