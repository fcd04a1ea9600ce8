import assert from "node:assert/strict";
import { test } from "vitest";
import { kang, mu, sun, zhou } from "#test/cast.ts";
import { Story } from "#test/story.ts";
import { takeover } from "./takeover.ts";

const document = { document: "竣工图", category: "asBuilt", copies: 2 };
const announced = () =>
  new Story(takeover, { openChildren: {} }).does(kang, "announce", {
    transferor: "蓝天置业",
    receiver: "蓝天物业",
    grounds: "initialContract",
    documents: [document],
  });
const missing = { document: "电梯使用登记证", responsible: "蓝天置业", due: "2026-12-10" };
const papersIn = () =>
  announced()
    .does(mu, "count", { documents: [{ ...document, complete: false }], handed: "2026-11-23", missing: [missing] })
    .does(kang, "receive")
    .does(mu, "receive");
const buildings = {
  inspectedFrom: "2026-12-14",
  inspectedTo: "2026-12-15",
  buildings: [{ building: "4幢", households: 96 }],
  parts: [
    { part: "roof", place: "4幢", conclusion: "defect", issue: "落水口渗水" },
    { part: "hall", place: "4幢", conclusion: "pass" },
  ],
  facilities: [{ facility: "路灯", conclusion: "pass" }],
  rooms: 120,
};
const lift = { name: "1号梯", kind: "elevator", conclusion: "defect", issue: "平层不准", place: "4幢" };

test("X6: papers are counted item by item against the list, and both sides sign for them", () => {
  const story = announced();
  assert.match(story.refuses(mu, "count", { documents: [document], handed: "2026-11-23" }), /是否齐全/);
  const incomplete = { documents: [{ ...document, complete: false }], handed: "2026-11-23" };
  assert.match(story.refuses(mu, "count", incomplete), /缺失资料/);
  story.does(mu, "count", { ...incomplete, missing: [missing] });
  assert.equal(story.matter!.data["copies"], 2);
  story.does(kang, "receive");
  assert.equal(story.state, "counted");
  assert.equal(story.does(mu, "receive").state, "papersIn");
});

test("X6: the papers come twenty days before anybody looks at the buildings", () => {
  const story = papersIn();
  assert.match(story.why(sun, "seeBuildings")!, /满20日/);
  assert.equal(story.at("2026-12-14 09:00").why(sun, "seeBuildings"), undefined);
});

test("X6: buildings, facilities and equipment are judged one by one; each defect is followed as a slip", () => {
  const story = papersIn().at("2026-12-14 09:00").does(sun, "seeBuildings", buildings);
  assert.match(story.refuses(sun, "seeEquipment", { equipment: [lift] }), /登记证号/);
  story.does(sun, "seeEquipment", { equipment: [{ ...lift, registration: "TS-1", inspected: "2027-03-01" }] });
  const slips = story.effects.flatMap((effect) => (effect.kind === "open" ? [effect.form] : []));
  assert.deepEqual(slips, [
    { part: "roof", fault: "屋顶：落水口渗水", place: "4幢" },
    { part: "lift", fault: "1号梯：平层不准", place: "4幢" },
  ]);
});

test("X6: both sides sign and seal, it is filed within thirty days, and gaps are followed to their end", () => {
  const story = papersIn().at("2026-12-14 09:00").does(sun, "seeBuildings", buildings);
  story.does(sun, "seeEquipment", {
    equipment: [{ ...lift, conclusion: "pass", registration: "TS-1", inspected: "2027-03-01" }],
  });
  const signing = { handover: "2026-12-20", transferorSignature: "章", receiverSignature: "章" };
  story.does(kang, "sign", signing).does(zhou, "sign");
  assert.equal(story.due("file"), "2027-01-14T00:00");
  story.does(zhou, "file", { filed: "2026-12-28" });
  assert.match(story.why(zhou, "close")!, /尚未全部补交/);
  story
    .does(mu, "supply", { missing: [{ ...missing, supplied: "2026-12-28" }] })
    .knows({ openChildren: { warranty: 1 } });
  assert.match(story.why(zhou, "close")!, /遗留问题/);
  assert.equal(story.knows({ openChildren: {} }).does(zhou, "close").state, "closed");
});
