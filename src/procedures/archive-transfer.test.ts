import assert from "node:assert/strict";
import { test } from "vitest";
import type { Actor } from "#kit/people.ts";
import { chen, zhou, at } from "#test/cast.ts";
import { Story } from "#test/story.ts";
import { archiveTransfer } from "./archive-transfer.ts";

const archivist: Actor = { id: "档案卫", holds: ["staff", "archivist"] };
const entries = {
  unknown: [],
  secrecy: "general",
  departments: [],
  away: [] as string[],
  early: [],
  held: [],
  disputed: [],
} as const;
const parties = [
  { organisation: "客服部", partyRole: "giver", representative: "陈芳" },
  { organisation: "公司档案室", partyRole: "taker", representative: "冯雪" },
];
const list = {
  transferType: "toCentralArchive",
  occasion: "2026 年度客服档案移交",
  parties,
  list: [{ archiveNo: "LT-A4-2026-000001", copies: 1, isComplete: true }],
};
const story = () => new Story(archiveTransfer, { entries });
const signed = { transferredAt: at("2026-11-23 09:00"), giver: "签", taker: "签" };

test("A1: at the year's end the department's files go to the company's archive, listed and signed for", () => {
  const one = story()
    .does(chen, "list", list)
    .does(zhou, "check", { personalDataHandling: "transferNecessary" })
    .does(archivist, "handOver", signed);
  assert.equal(one.state, "done");
  assert.deepEqual(one.effects.at(-1), { kind: "mark", entries: ["LT-A4-2026-000001"], as: "central" });
});
test("A1: when the contract ends the house's files are handed over within ten days, with somebody to witness it", () => {
  const one = story().does(archivist, "list", { ...list, transferType: "contractEnd" });
  assert.equal(one.due("handOver"), "2026-12-04T00:00");
  one.does(zhou, "check", { personalDataHandling: "anonymize" });
  assert.equal(one.refuses(archivist, "handOver", signed), "合同终止和人员离职的移交应当有监交方签名");
  one.does(archivist, "handOver", { ...signed, supervisor: "签" });
  assert.deepEqual(one.effects.at(-1), { kind: "mark", entries: ["LT-A4-2026-000001"], as: "transferred" });
});
test("A1: who takes over sends an incomplete list back", () => {
  const one = story().does(chen, "list", list).does(zhou, "check", { personalDataHandling: "transferNecessary" });
  one.does(archivist, "sendBack", { gaps: "缺回访表" });
  assert.equal(one.does(chen, "complete", { list: list.list }).state, "listed");
  assert.equal(story().refuses(chen, "list", { ...list, parties: parties.slice(0, 1) }), "应当写明移交方和接收方");
});
