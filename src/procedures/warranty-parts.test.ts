import assert from "node:assert/strict";
import { test } from "vitest";
import { warrantyUntil } from "./warranty-parts.ts";

test("the later of both counts: from delivery by the minimum, from completion by the builder's warranty", () => {
  assert.equal(warrantyUntil("leaks", "2024-06-30", "2024-01-01"), "2029-01-01");
  assert.equal(warrantyUntil("leaks", "2029-06-30", "2024-01-01"), "2030-06-30");
  assert.equal(warrantyUntil("windows", "2024-06-30", "2024-01-01"), "2026-01-01");
  assert.equal(warrantyUntil("blockage", "2024-06-30", "2024-01-01"), "2024-08-30");
});

test("a home that is not delivered has the builder's warranty alone, and an unfinished building none", () => {
  assert.equal(warrantyUntil("roof", undefined, "2024-01-01"), "2029-01-01");
  assert.equal(warrantyUntil("roof", null, null), undefined);
});
