import assert from "node:assert/strict";
import { test } from "vitest";
import { kang, li, sun, wang, zhou } from "#test/cast.ts";
import { Story } from "#test/story.ts";
import { selfBuild } from "./self-build.ts";

const wish = {
  home: "别墅8",
  content: "花房",
  location: "院内北侧",
  area: 20,
  storeys: "一层 3 米",
  structure: "steel",
  use: "花房",
  planningPermit: "建字8号",
  planningFile: ["证"],
  startOn: "2027-03-01",
  endOn: "2027-05-01",
  signature: "王",
};
const offered = { offered: "yes" };
const applied = () => new Story(selfBuild, {}, offered).does(wang, "apply", wish);
const agreed = () =>
  applied()
    .does(kang, "developer", { developerAgrees: true, developerOpinion: "同意" })
    .does(zhou, "property", { propertyAgrees: true, propertyOpinion: "同意" });

test("F8: dwellings have no self-build unless the house offers it", () =>
  assert.match(new Story(selfBuild).refuses(wang, "apply", wish), /不办理自建/));
test("F8: development centre, company, papers, fire filing, promise, and only then the start", () => {
  const story = agreed();
  assert.ok(!story.buttons(li).includes("showFiling"), "the papers come first");
  story.does(li, "submit", { drawings: ["图"], builder: "大地", licences: ["照"] });
  assert.ok(!story.buttons(li).includes("promise"), "the filing comes first");
  story
    .does(li, "showFiling", { fireFilingNumber: "消8", fireFiling: ["证"] })
    .does(li, "promise", {
      safetyOfficer: "高",
      safetyPhone: "13900000000",
      ownerPromise: "王",
      builderPromise: "大地",
    })
    .does(zhou, "allow", { startAllowedOn: "2027-03-01" });
  assert.equal(story.state, "building");
  assert.equal(story.at("2027-05-02 00:00").state, "overdue");
  story.does(zhou, "postpone", { endOn: "2027-06-01", reason: "雨季" }).does(sun, "complete", { completion: "已竣工" });
  assert.equal(story.state, "completed");
});
test("F8: either no ends it, and so does half a year without the papers", () => {
  assert.equal(
    applied().does(kang, "developer", { developerAgrees: false, developerOpinion: "超红线" }).state,
    "rejected",
  );
  assert.equal(agreed().at("2027-06-01 00:00").state, "withdrawn");
  assert.equal(applied().does(wang, "withdraw", { reason: "不建了" }).state, "withdrawn");
});
