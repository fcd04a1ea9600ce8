import { expect, test } from "@playwright/test";
import { Desk } from "./desk.ts";

const screens: readonly (readonly [title: string, path: string])[] = [
  ["工作台", "/"],
  ["受理", "/intake"],
  ["事项", "/matters"],
  ["房产", "/homes"],
  ["客户", "/people"],
  ["制度", "/regulations/complaint"],
  ["流程图", "/regulations/repair?chart=true"],
  ["组织", "/organisation"],
  ["日历", "/calendar"],
  ["报表", "/reports"],
  ["告知", "/outbox"],
  ["档案", "/archive"],
  ["本人", "/account"],
];

for (const { width, height } of [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
])
  test(`every screen is sound at ${width}×${height}: nothing serious for axe, no console error, no sideways scroll`, async ({
    browser,
  }) => {
    test.setTimeout(300_000);
    const zhou = await Desk.of(browser, "zhouqiming");
    await zhou.page.setViewportSize({ width, height });
    for (const [title, path] of screens)
      await test.step(title, async () => {
        await zhou.page.goto(path);
        await expect(zhou.page.getByRole("main").getByRole("heading").first()).toBeVisible();
        await expect(zhou.page.locator("[aria-busy=true]")).toHaveCount(0);
        await zhou.isSound();
      });
  });

test("a stranger is asked to sign in, and comes back to the address they wanted", async ({ page }) => {
  await page.goto(`${process.env["ANLIN"]}/matters?status=all`);
  await page.getByLabel("工号或用户名").fill("limin");
  await page.getByLabel("密码").fill("wrong-one");
  await page.getByRole("button", { name: "登录" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await page.getByLabel("密码").fill("Anlin-2026");
  await page.getByRole("button", { name: "登录" }).click();
  await expect(page).toHaveURL(/\/matters\?status=all/);
});
