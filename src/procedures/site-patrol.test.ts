import assert from "node:assert/strict";
import { test } from "vitest";
import { ding, system } from "#test/cast.ts";
import { Story } from "#test/story.ts";
import { sitePatrol } from "./site-patrol.ts";

test("F5: a round at a site is a record by itself, complete when it is written, and only a renovation writes one", () => {
  const round = { home: "4-1-1202", stage: "masonry", violation: false };
  const story = new Story(sitePatrol).does(system, "record", round);
  assert.equal(story.state, "closed");
  assert.match(new Story(sitePatrol).refuses(ding, "record", round), /系统/);
});
