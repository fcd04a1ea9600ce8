import { expect, test } from "@playwright/test";
import readXlsx from "read-excel-file/node";
import { Desk } from "./desk.ts";

test("several repairs are dispatched at once: shown before it happens, refused one by one", async ({ browser }) => {
  const li = await Desk.of(browser, "limin");
  const { page } = li;
  const fault = `路灯不亮 ${Date.now()}`;
  const view = `路灯${Date.now() % 1_000_000}`;
  const numbers = [
    await li.takesIn("2-1-301", /2幢1-301/, "报修", { 报修内容: `${fault} 一` }),
    await li.takesIn("2-1-302", /2幢1-302/, "报修", { 报修内容: `${fault} 二` }),
  ];
  const [first, second] = numbers as [string, string];
  const answers = { 维修项目: { choose: "灯" }, 维修员: { choose: "张建国" } } as const;

  await test.step("a view of one's own narrows the list", async () => {
    await page.goto("/matters?procedure=repair");
    await page.getByLabel("在结果中查找").fill(fault);
    await expect(page.getByText("2 件")).toBeVisible();
    await page.getByRole("button", { name: "保存视图" }).click();
    await page.getByLabel("视图名称").fill(view);
    await page.getByRole("tooltip").getByRole("button", { name: "保存视图" }).click();
    await li.hears(`已存为“${view}”`);
    await page.goto("/matters");
    await page.getByRole("tab", { name: view }).click();
    await expect(page.getByRole("link", { name: first })).toBeVisible();
    await expect(page.getByText("2 件")).toBeVisible();
  });

  await test.step("both are chosen, looked at, dispatched", async () => {
    await page.getByLabel(`选中 ${first}`).check();
    await page.getByLabel(`选中 ${second}`).check();
    const bulk = page.getByRole("region", { name: "批量办理" });
    await expect(bulk).toContainText("已选 2 件");
    await li.isSound();
    // Meanwhile one of them is taken back by somebody else.
    const chen = await Desk.of(browser, "chenjing");
    await bulk.getByRole("button", { name: "派工 2 件…" }).click();
    await li.fills(li.drawer, answers);
    await li.drawer.getByRole("button", { name: "核对" }).click();
    await expect(li.drawer).toContainText("2 件都可以办理");
    await li.isSound();
    await chen.acts(second, "assign", "派工", answers);
    await li.drawer.getByRole("button", { name: "派工 2 件" }).click();
    await li.hears(/已派工 1 件，1 件没有办成/);
    await li.sees(first, "待上门");
  });

  await test.step("the view is taken away again", async () => {
    await page.goto("/matters");
    await page.getByRole("tab", { name: view }).click();
    await page.getByRole("button", { name: `删除视图“${view}”` }).click();
    await li.hears(`已删除视图“${view}”`);
    await expect(page.getByRole("tab", { name: view })).toHaveCount(0);
  });
});

test("a list is taken away as a workbook that says what the screen says", async ({ browser }) => {
  const chen = await Desk.of(browser, "chenjing");
  const { page } = chen;
  await page.goto("/matters?late=true");
  const rows = page.locator("tbody tr[data-row-key]");
  await expect(rows.first()).toBeVisible();
  const shown = await rows.evaluateAll((all) => all.map((row) => row.getAttribute("data-row-key")));
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "导出" }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toMatch(/^事项-\d{4}-\d\d-\d\d\.xlsx$/);
  const [sheet] = await readXlsx(await file.path());
  const [head, ...lines] = sheet!.data;
  expect(head?.slice(0, 3)).toEqual(["编号", "类别", "内容"]);
  expect(lines.map(([number]) => number)).toEqual(shown);
});
