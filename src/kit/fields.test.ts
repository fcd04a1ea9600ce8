import assert from "node:assert/strict";
import { test } from "vitest";
import { errand } from "#test/errand.ts";
import { filledBy, formSchema } from "./fields.ts";

const schema = (...asks: string[]) => formSchema(errand.fields, asks);
const fits = (ask: string, value: string) => {
  const field = schema(ask).properties[ask.replace("?", "")] as any;
  return (
    new RegExp(field.pattern, "u").test(value) &&
    value.length <= field.maxLength &&
    value.length >= (field.minLength ?? 0)
  );
};

test("control characters are refused; a long text may have lines and tabs", () => {
  assert.ok(fits("wish", "第一行\n\t第二行 😀"));
  assert.ok(!fits("reason", "两\n行"));
  for (const bad of ["\u0000", "\u0007", "\u001b", "\u007f", "\ud800"]) {
    assert.ok(!fits("wish", `擦${bad}`), JSON.stringify(bad));
    assert.ok(!fits("reason?", `擦${bad}`), JSON.stringify(bad));
  }
});
test("what must be filled in is more than blanks; what may be may be blank", () => {
  assert.ok(!fits("wish", " \n "));
  assert.ok(!fits("wish", ""));
  assert.ok(fits("wish?", ""));
  assert.ok(fits("wish", " 擦 "));
});
test("everything has a bound", () => {
  assert.ok(!fits("wish", "长".repeat(5001)));
  assert.ok(!fits("reason", "长".repeat(201)));
  for (const [name, field] of Object.entries(errand.fields) as [string, any][]) {
    if (field.type === "array") assert.ok(field.maxItems > 0, name);
    if (field.type === "integer" || field.type === "number") assert.ok(Number.isSafeInteger(field.maximum), name);
    if (field.type === "string") assert.ok(field.enum ?? field.maxLength ?? field.format, name);
  }
});
test("a date or moment is of a year that can be counted in", () => {
  const field = errand.fields.appointment as any;
  assert.ok(new RegExp(field.pattern).test("2026-11-24T14:00:00Z"));
  assert.ok(!new RegExp(field.pattern).test("0001-01-01T00:00:00Z"));
});
test("a form knows nothing but what is asked for, and says what must be there", () => {
  const { required, additionalProperties, properties } = schema("home", "kind?");
  assert.deepEqual([required, additionalProperties, Object.keys(properties)], [["home"], false, ["home", "kind"]]);
});
test("K12: an answer decides other fields", () => {
  assert.deepEqual(filledBy(errand.fields, "kind", "mend"), { lead: "engineering" });
  assert.deepEqual(filledBy(errand.fields, "kind", "other"), {});
  const asked = {
    ...errand.fields,
    kind: { ...errand.fields.kind, fills: { satisfied: { clean: "yes", mend: "no" } } },
  };
  assert.deepEqual(filledBy(asked, "kind", "mend"), { satisfied: false });
});
