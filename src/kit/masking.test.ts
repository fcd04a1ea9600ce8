import { expect, test } from "vitest";
import { photos, rows, sensitive, staff, text } from "./fields.ts";
import { isKeptFrom, maskText, veiled } from "./masking.ts";

const fields = {
  name: text("姓名"),
  phone: sensitive(text("联系电话")),
  accused: sensitive(staff("被投诉人员")),
  card: sensitive(photos("证件照片")),
  workers: rows("施工人员", { name: text("姓名"), idNumber: sensitive(text("身份证号")) }),
};
const values = {
  name: "单小燕",
  phone: "13800006208",
  accused: "s1",
  card: ["f1"],
  workers: [{ name: "老周", idNumber: "11010519491231002X" }],
};

test("O5: a number keeps what one recognises it by, words keep their first sign", () => {
  expect(maskText("13800006208")).toBe("138****6208");
  expect(maskText("0571-8888123")).toBe("057****8123");
  expect(maskText("88881234")).toBe("****1234");
  expect(maskText("11010519491231002X")).toBe("1101**********002X");
  expect(maskText("杭州市西湖区文一路1号")).toBe("杭＊＊");
  expect(maskText("")).toBe("＊＊");
});

test("O5: what was written or photographed is kept from everybody, names only from those who do not serve the customer", () => {
  expect(veiled(fields, values, true)).toEqual({
    name: "单小燕",
    phone: "138****6208",
    accused: "s1",
    workers: [{ name: "老周", idNumber: "1101**********002X" }],
  });
  expect(veiled(fields, values, false)).not.toHaveProperty("accused");
  const kept = Object.entries(fields).filter(([, field]) => isKeptFrom(field, true));
  expect(kept.map(([name]) => name)).toEqual(["phone", "card", "workers"]);
});
