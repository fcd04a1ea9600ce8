import { expect, test } from "@playwright/test";
import readXlsx from "read-excel-file/node";
import writeXlsx from "write-excel-file/node";
import { Desk } from "./desk.ts";

type Cells = readonly (string | number)[];
const heads = ["楼栋", "单元", "房号", "建筑面积", "姓名", "身份", "电话", "入住日期"] as const;
const book = (lines: readonly Cells[]) =>
  writeXlsx([[...heads], ...lines.map((line) => [...line])], { sheet: "房屋和住户" }).toBuffer();
const csv = (lines: readonly Cells[]) =>
  Buffer.from(`\uFEFF${[heads, ...lines].map((line) => line.join()).join("\r\n")}`);

test("homes and people come from a sheet: wrong ones by row and column, right ones all at once", async ({
  browser,
}) => {
  const zhou = await Desk.of(browser, "zhouqiming");
  const { page } = zhou;
  const building = `${100 + (Date.now() % 800)}幢`;
  const choose = async (name: string, buffer: Buffer) => {
    await page.locator("input[type=file]").setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  };
  const found = async () => {
    const { rows } = await (
      await page.request.get("/api/buildings")
    )
      .json()
      .then((said) =>
        Array.isArray(said) ? { rows: said as { name: string }[] } : (said as { rows: { name: string }[] }),
      );
    return rows.some(({ name }) => name === building);
  };
  await page.goto("/homes/import");

  await test.step("the template says what goes where", async () => {
    const downloading = page.waitForEvent("download");
    await page.getByRole("link", { name: "下载模板" }).click();
    const sheets = await readXlsx(await (await downloading).path());
    expect(sheets[0]?.data[0]).toEqual(expect.arrayContaining([...heads]));
  });

  await test.step("what is wrong is named by row and column, and nothing is half taken in", async () => {
    await choose(
      "楼栋.xlsx",
      await book([
        [building, 1, "101", 88.5, "高小兰", "业主", "13800001111", "2024-05-01"],
        [building, 1, "102", "很大", "高小梅", "业主", "12", "2024-05-01"],
      ]),
    );
    await expect(page.getByText(/有 2 处问题/)).toBeVisible();
    const wrong = page.locator("tbody tr[data-row-key]");
    await expect(wrong.filter({ hasText: "建筑面积" })).toContainText("3");
    await expect(wrong.filter({ hasText: "电话" })).toContainText("11位手机号码");
    expect(await found()).toBe(false);
    await zhou.isSound();
  });

  await test.step("the corrected sheet is looked through, then taken in", async () => {
    await page.getByRole("button", { name: "换一个文件" }).click();
    await choose(
      "楼栋.csv",
      csv([
        [building, 1, "101", 88.5, "高小兰", "业主", "13800001111", "2024-05-01"],
        [building, 1, "102", 90, "高小梅", "业主", "13800002222", "2024-05-01"],
      ]),
    );
    await expect(page.getByText("将新建 2 套，更新 0 套")).toBeVisible();
    expect(await found()).toBe(false);
    await page.getByRole("button", { name: "导入 2 行" }).click();
    await expect(page.getByText("已新建 2 套，更新 0 套")).toBeVisible();
    expect(await found()).toBe(true);
  });

  await test.step("what was taken in is found, its number masked", async () => {
    await page.goto("/people?text=高小兰");
    await expect(page.getByRole("row", { name: new RegExp(`高小兰.*138.*1111.*${building}`) }).first()).toBeVisible();
  });

  await test.step("anything else is refused in a sentence", async () => {
    await page.goto("/homes/import");
    await choose("照片.xlsx", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]));
    await expect(page.getByText(/只能导入 \.xlsx 或 \.csv 文件/)).toBeVisible();
  });
});
