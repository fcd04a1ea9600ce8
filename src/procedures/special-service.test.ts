import assert from "node:assert/strict";
import { test } from "vitest";
import { faults, linkFaults } from "#kit/faults.ts";
import { claim } from "./claim.ts";
import { repair } from "./repair.ts";
import { specialService } from "./special-service.ts";

test("faults", () => {
  assert.deepEqual(faults(specialService), []);
  assert.deepEqual(
    linkFaults([specialService, claim, repair]).filter((x) => x.startsWith("specialService")),
    [],
  );
});
