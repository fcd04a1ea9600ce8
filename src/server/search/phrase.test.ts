import { expect, test } from "vitest";
import { phrase } from "./phrase.ts";

test("a room is understood however it is written", () => {
  expect(phrase("502").rooms).toEqual([{ room: "502" }]);
  expect(phrase("0502").rooms).toEqual([{ room: "502" }]);
  for (const line of ["4幢1202", "4-1202", "4#1202", "４幢１２０２", "4 1202", "4号楼1202室"])
    expect(phrase(line).rooms, line).toEqual([{ building: "4", room: "1202" }]);
  for (const line of ["4-1-1202", "4幢1单元1202室", "4幢1-1202", "4栋1单元1202", "04-01-1202"])
    expect(phrase(line).codes, line).toEqual(["4-1-1202"]);
  expect(phrase("4幢").codes).toEqual(["4-"]);
  expect(phrase("商01").codes).toEqual(["商01"]);
});

test("digits may be the end of a phone number, a whole one, or the end of a matter's number", () => {
  expect(phrase("6208")).toMatchObject({ tail: "6208", serial: 6208, rooms: [{ room: "6208" }] });
  expect(phrase("138 0000 6208").phone).toBe("13800006208");
  expect(phrase("+86 13800006208").phone).toBe("13800006208");
  expect(phrase("208").tail).toBeUndefined();
  expect(phrase("000123").serial).toBe(123);
});

test("letters may be a name as it sounds, a plate without its province, or a matter's number", () => {
  expect(phrase("WangJianping").letters).toBe("wangjianping");
  expect(phrase("wjp").letters).toBe("wjp");
  expect(phrase("浙A·12345").plates).toEqual(["浙A12345"]);
  expect(phrase("a12345").plates).toContain("浙A12345");
  expect(phrase("BX-LT-2026-0001").number).toBe("BX-LT-2026-0001");
});

test("Chinese may be a name or words of a matter", () => {
  expect(phrase("王建平")).toMatchObject({ name: "王建平", words: "王建平" });
  expect(phrase("卫生间 漏水")).toMatchObject({ words: "卫生间 漏水" });
  expect(phrase("卫生间 漏水").name).toBeUndefined();
});
