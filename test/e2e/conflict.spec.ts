import { expect, test } from "@playwright/test";
import { Desk } from "./desk.ts";

test("of two at one matter the slower sees what changed, and keeps what was typed", async ({ browser }) => {
  const li = await Desk.of(browser, "limin");
  const chen = await Desk.of(browser, "chenjing");
  const number = await li.takesIn("3-1-301", /3幢1-301/, "咨询/登记待答咨询", {
    咨询方式: { choose: "电话" },
    咨询类别: { choose: "门禁卡" },
    咨询内容: "门禁卡丢了怎么补办",
    复杂程度: { pick: "一般" },
    承诺答复时间: { ready: true },
  });
  await li.page.goto(`/matters/${number}?act=answer`);
  const panel = li.page.locator("aside").filter({ has: li.page.locator("form") });
  await panel.getByLabel("答复内容", { exact: true }).fill("带身份证到前台补办");
  await chen.acts(number, "forward", "转请部门反馈", { 转办部门: { choose: "秩序维护" } });

  await expect(panel.getByRole("alert").first()).toContainText("刚被 陈静 更新");
  await panel.getByRole("button", { name: "答复", exact: true }).click();
  await expect(panel.getByText(/请先看上面的变化/)).toBeVisible();
  await expect(panel.getByLabel("答复内容", { exact: true })).toHaveValue("带身份证到前台补办");
  await panel.getByRole("button", { name: "看过了" }).click();
  await panel.getByRole("button", { name: "答复", exact: true }).click();
  await li.sees(number, "待确认");
});

test("a session ended from another device asks to sign in again", async ({ browser }) => {
  const here = await Desk.of(browser, "sunli");
  const there = await Desk.of(browser, "sunli");
  await there.page.goto("/intake");
  await here.page.goto("/account");
  await here.isSound();
  await here.page.getByRole("row").filter({ hasText: "刚刚" }).getByRole("button", { name: /^退出/ }).first().click();
  await here.hears("该设备已退出");
  await there.page.goto("/matters");
  await expect(there.page.getByLabel("密码")).toBeVisible();
});

test("the keys are told, and go where they say", async ({ browser }) => {
  const wu = await Desk.of(browser, "wuzhiyuan");
  const { page } = wu;
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "快捷键" });
  await expect(help).toBeVisible();
  await wu.isSound();
  await page.keyboard.press("Escape");
  await expect(help).toBeHidden();
  await page.keyboard.press("g");
  await page.keyboard.press("m");
  await expect(page.getByRole("heading", { name: "事项" })).toBeVisible();
});
