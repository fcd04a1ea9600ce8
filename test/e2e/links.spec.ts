import { expect, test } from "@playwright/test";
import { Desk } from "./desk.ts";

test("matters are tied to each other, and one is merged into the other", async ({ browser }) => {
  const li = await Desk.of(browser, "limin");
  const { page } = li;
  const mark = Date.now() % 1_000_000;
  const [first, second] = [
    await li.takesIn("1-1-301", /1幢1-301/, "报修", { 报修内容: `推拉门卡住 ${mark}` }),
    await li.takesIn("1-1-301", /1幢1-301/, "报修", { 报修内容: `阳台门推不动 ${mark}` }),
  ];
  await page.goto(`/matters/${second}`);
  const opens = async (what: string) => {
    await page.getByRole("button", { name: "更多", exact: true }).click();
    await page.getByRole("menuitem", { name: what }).click();
  };

  await opens("关联其他事项");
  await li.drawer.getByLabel("对方单号").fill("BX-LT-2020-999999");
  await li.drawer.getByRole("button", { name: "关联其他事项" }).click();
  await expect(li.drawer.locator(".ant-form-item-explain-error")).toBeVisible();
  await li.drawer.getByLabel("对方单号").fill(first);
  await li.drawer.getByRole("radio", { name: "对方是本件的后续" }).click();
  await li.drawer.getByRole("button", { name: "关联其他事项" }).click();
  await li.hears(`已关联 ${first}`);
  await expect(page.getByRole("region", { name: "关联事项" })).toContainText(first);

  await opens("并入其他事项");
  await li.drawer.getByRole("button", { name: new RegExp(first) }).click();
  await li.drawer.getByLabel("并入的理由").fill("同一扇门报了两次");
  await li.drawer.getByRole("button", { name: "并入其他事项" }).click();
  await li.hears(`已并入 ${first}`);
  await expect(page).toHaveURL(new RegExp(`/matters/${first}`));
  await expect(page.getByRole("main").getByText(`${second} 并入本事项`).first()).toBeVisible();
  await page.goto(`/matters/${second}`);
  await expect(page.getByLabel("办理", { exact: true })).toContainText("已并入");
});
