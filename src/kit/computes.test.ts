import assert from "node:assert/strict";
import { test } from "vitest";
import { li } from "#test/cast.ts";
import { Story } from "#test/story.ts";
import { policies } from "./collect.ts";
import { monthsBegun } from "./dates.ts";
import { charge, notify, refund } from "./effects.ts";
import { faults } from "./faults.ts";
import { count, date, home } from "./fields.ts";
import { amount, yuan } from "./policy.ts";
import { procedure, start, whenDue } from "./procedure.ts";
import { regulation } from "./regulation.ts";
import { days } from "./time.ts";

/** Something is kept for so many months, and paid by the month. */
const keeping = procedure({
  name: "specialService",
  series: "TF",
  about: "home",
  basis: ["R1"],
  goal: "closed",
  policies: { most: amount("看护费最高额", yuan(60), "R1") },
  fields: {
    home: home("房屋"),
    from: date("开始日"),
    until: date("结束日"),
    months: count("月数", "个月"),
    left: count("未用月数", "个月"),
  },
  fees: {
    keep: {
      title: "看护费",
      basis: "R1",
      payer: "owner",
      rate: 2500,
      per: ["months"],
      atMost: "most",
      permitted: true,
    },
  },
  states: { kept: { title: "看护中" }, closed: { title: "已办结", final: true } },
  actions: {
    begin: {
      title: "开始",
      basis: "R1",
      by: ["serviceAgent"],
      from: start,
      to: "kept",
      asks: ["home", "from", "until"],
      says: "看护{months}",
      computes: { months: ["不足一个月按一个月计", ({ form }) => monthsBegun(form.from, form.until)] },
      causes: [charge("keep")],
    },
    end: {
      title: "结束",
      basis: "R1",
      by: ["serviceAgent"],
      from: "kept",
      to: "closed",
      asks: ["until"],
      computes: {
        left: ["月数减去已用月数", ({ data, form }) => (data.months ?? 0) - monthsBegun(data.from!, form.until)],
      },
      causes: [refund("keep", { part: { months: "left" } })],
    },
  },
  clocks: {
    end: {
      title: "看护",
      basis: "R1",
      starts: "begin",
      stops: "end",
      within: days(30),
      steps: [whenDue(notify("serviceLead", "到期"))],
    },
  },
});
const form = { home: "3-502", from: "2026-12-01", until: "2027-01-20" };
const begun = (own = {}) => new Story(keeping, {}, own).does(li, "begin", form);

test("what can be worked out is worked out, kept with what was written, and cannot be written by hand", () => {
  const story = begun();
  assert.equal(story.matter!.data["months"], 2);
  assert.deepEqual(story.matter!.deeds[0]?.form, { ...form, months: 2 });
  assert.match(new Story(keeping).refuses(li, "begin", { ...form, months: 1 }), /不填写月数/);
  assert.deepEqual(faults(keeping), []);
});
test("a fee goes no further than its most, and the unused part of it goes back", () => {
  assert.deepEqual(begun().effects, [{ kind: "charge", fee: "keep", payer: "owner", fen: 5000, collected: "now" }]);
  const dear = begun({ keep: 9000 });
  assert.equal(dear.effects[0]?.kind === "charge" && dear.effects[0].fen, 6000);
  const story = begun().does(li, "end", { until: "2026-12-20" });
  assert.deepEqual(story.effects, [{ kind: "refund", fee: "keep", fen: 2500 }]);
});
test("what the city forbids is neither charged nor given back", () => {
  const story = begun({ "keep.permitted": "forbidden" });
  assert.deepEqual(story.effects, []);
  assert.deepEqual(story.does(li, "end", { until: "2026-12-20" }).effects, []);
  assert.equal(policies(keeping)["specialService.keep.permitted"]?.default, "allowed");
});
test("the regulation says how it is worked out, and what the city makes of the fee", () => {
  const text = regulation(keeping, { "keep.permitted": "separateAccount" });
  assert.ok(text.includes("月数由系统得出：不足一个月按一个月计。"));
  assert.ok(text.includes("25元 × 月数，不超过60元，由本户业主承担"));
  assert.ok(text.includes("现为允许，须专户存放"));
  assert.ok(text.includes("退还看护费，退其中未用月数部分"));
});
