import { expect, test } from "@playwright/test";
import { Desk } from "./desk.ts";

test("a builder's man sees his own slips, at a desk and on his phone", async ({ browser }) => {
  const tao = await Desk.of(browser, "taoyong");
  const nav = tao.page.getByRole("navigation").first();
  await expect(nav.getByRole("link", { name: "事项" })).toBeVisible();
  await expect(nav.getByRole("link", { name: "客户", exact: true })).toHaveCount(0);
  await tao.page.setViewportSize({ width: 390, height: 844 });
  await tao.page.goto("/");
  await expect(tao.page.getByText("外墙窗边渗水").first()).toBeVisible();
  await expect(tao.page.getByText("顶层屋面渗水")).toHaveCount(0);
});

test("whoever keeps contractors sees their contract limits and what they have in hand", async ({ browser }) => {
  const chen = await Desk.of(browser, "chenjing");
  await chen.page.goto("/contractors");
  await expect(chen.page.getByText("安居建设")).toBeVisible();
  await expect(chen.page.getByText(/防渗漏 3个工作日/)).toBeVisible();
  await chen.page.getByRole("link", { name: /安居建设在办 2 件/ }).click();
  await expect(chen.page.getByText("卫生间渗水到楼下").first()).toBeVisible();
  await chen.page.goto("/handovers?edit=new");
  await expect(chen.page.getByRole("button", { name: "建立批次" })).toBeVisible();
});
