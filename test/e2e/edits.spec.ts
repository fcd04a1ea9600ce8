import { expect, test } from "@playwright/test";
import { Desk, inDays } from "./desk.ts";

test("a home, who lives there and who looks after it are put right, and its story says so", async ({ browser }) => {
  const chen = await Desk.of(browser, "chenjing");
  const { page } = chen;
  const name = `骆${Date.now() % 100_000}`;
  await page.goto("/intake");
  await page.getByLabel("房号、姓名、电话、车牌或拼音首字母").fill("3-1-202");
  await page
    .getByRole("button", { name: /3幢1-202/ })
    .first()
    .click();
  await page.getByRole("link", { name: "房屋档案" }).click();

  await page.getByRole("button", { name: "编辑", exact: true }).click();
  await chen.drawer.getByLabel("建筑面积").fill("101.5");
  await chen.drawer.getByRole("button", { name: "保存" }).click();
  await chen.hears("房屋资料已更新");
  await expect(page.getByText("101.50 ㎡")).toBeVisible();

  await page.getByRole("button", { name: "登记住户" }).click();
  await chen.drawer.getByText("新客户").click();
  await chen.drawer.getByLabel("姓名").fill(name);
  await chen.drawer.getByLabel("电话").fill("13900003333");
  await chen.drawer.getByText("家人", { exact: true }).click();
  await chen.isSound();
  await chen.drawer.getByRole("button", { name: "登记住户" }).click();
  await chen.hears(`已登记${name}`);

  await page.getByRole("button", { name: /^(更换|指定)$/ }).click();
  await chen.drawer.getByLabel("客户经理").fill("李敏");
  await page.locator(".ant-select-dropdown:visible").getByText(/李敏/).first().click();
  await chen.drawer.getByRole("button", { name: "指定" }).click();
  await chen.hears("客户经理已改为李敏");

  await page.getByRole("link", { name, exact: true }).first().click();
  await page
    .getByRole("button", { name: `查看${name}的电话` })
    .first()
    .click();
  await page.getByRole("button", { name: "更正资料" }).click();
  await expect(page.getByText("139 0000 3333")).toBeVisible();
  await page.getByRole("button", { name: "编辑", exact: true }).click();
  await chen.drawer.getByLabel("车牌").fill("浙A56789");
  await chen.drawer.getByRole("button", { name: "保存" }).click();
  await chen.hears(`${name}的资料已更新`);
  await expect(page.getByText("浙A56789")).toBeVisible();
  await expect(page.getByText(/^138/)).toHaveCount(0);
});

test("O5: a phone number in a matter shows itself for a reason", async ({ browser }) => {
  const li = await Desk.of(browser, "limin");
  const { page } = li;
  const number = await li.takesIn("3-1-401", /3幢1-401/, "咨询/登记待答咨询", {
    咨询方式: { choose: "电话" },
    咨询类别: { choose: "装修办理" },
    咨询内容: "装修垃圾放哪里",
    复杂程度: { pick: "一般" },
    承诺答复时间: { ready: true },
    联系电话: "13955556666",
  });
  await page.goto(`/matters/${number}`);
  await expect(page.getByText("139****6666")).toBeVisible();
  await li.isSound();
  await page.getByRole("button", { name: /联系电话$/ }).click();
  await page.getByRole("button", { name: "联系客户" }).click();
  await expect(page.getByText("13955556666")).toBeVisible();
});

test("a department gets a post, somebody new holds it, and heads add up", async ({ browser }) => {
  const admin = await Desk.of(browser, "admin");
  const { page } = admin;
  const mark = String(Date.now() % 100_000);
  await page.goto("/organisation");
  await page
    .getByRole("navigation", { name: "单位" })
    .getByRole("button", { name: /蓝天新苑/ })
    .click();
  await page.getByRole("button", { name: "增设单位" }).click();
  await admin.drawer.getByLabel("部门职能").click();
  await page.locator(".ant-select-dropdown:visible .ant-select-item-option").first().click();
  await admin.drawer.getByLabel("名称").fill(`文书组${mark}`);
  await admin.drawer.getByLabel("代号").fill(`W${mark}`);
  await admin.drawer.getByRole("button", { name: "保存" }).click();
  await admin.hears(`已增设文书组${mark}`);
  await page.getByRole("button", { name: new RegExp(`文书组${mark}`) }).click();

  await page.getByRole("button", { name: "增设岗位" }).click();
  await admin.drawer.getByRole("combobox", { name: "岗位", exact: true }).click();
  await page.locator(".ant-select-dropdown:visible .ant-select-item-option").first().click();
  await admin.drawer.getByLabel("岗位名称").fill(`文书${mark}`);
  await admin.drawer.getByRole("button", { name: "保存" }).click();
  await admin.hears(`已增设文书${mark}`);

  await page.getByRole("button", { name: "新进人员" }).click();
  await admin.drawer.getByLabel("姓名").fill(`陶${mark}`);
  await admin.drawer.getByLabel("用户名").fill(`tao${mark}`);
  await admin.drawer.getByLabel("初始密码").fill(`Wenshu-${mark}`);
  await admin.drawer.getByRole("button", { name: "保存" }).click();
  await admin.hears(/已登记陶/);

  await page.getByRole("button", { name: `任命文书${mark}` }).click();
  await admin.drawer.getByLabel("人员").fill(`陶${mark}`);
  await page.locator(".ant-select-dropdown:visible").getByText(`陶${mark}`).first().click();
  await admin.drawer.getByRole("button", { name: "任命" }).click();
  await admin.hears(`已任命文书${mark}`);
  await expect(page.getByRole("row", { name: new RegExp(`文书${mark}.*陶${mark}`) })).toBeVisible();

  await page.getByRole("tab", { name: "编制" }).click();
  await page
    .getByRole("button", { name: /核定.*编制/ })
    .first()
    .click();
  await admin.drawer.getByLabel("编制总数").fill("2");
  await expect(admin.drawer.getByText("比总数少 1 人")).toBeVisible();
  await admin.isSound();
  await admin.drawer.getByLabel(`文书${mark}`).fill("2");
  await admin.drawer.getByRole("button", { name: "核定编制" }).click();
  await admin.hears(`文书组${mark}的编制已核定`);
});

test("a day off moves what is reckoned in working days; taken back, it moves back", async ({ browser }) => {
  const zhou = await Desk.of(browser, "zhouqiming");
  const { page } = zhou;
  await page.goto("/calendar");
  const day = page.locator(`[data-date="${inDays(5).slice(0, 10)}"]`);
  await day.click();
  await zhou.drawer.getByLabel("休息").check();
  await zhou.drawer.getByLabel("名称").fill("停水检修");
  await zhou.isSound();
  await zhou.drawer.getByRole("button", { name: "保存" }).click();
  await zhou.hears(/已另行安排，相关时限重新计算/);
  await expect(day).toHaveAttribute("data-local", "");
  await day.click();
  await zhou.drawer.getByRole("button", { name: "取消另行安排" }).click();
  await zhou.hears(/恢复原来的安排/);
  await expect(day).not.toHaveAttribute("data-local", "");
});

test("a number of the house is changed from a day on, seen before in what it would do", async ({ browser }) => {
  const zhou = await Desk.of(browser, "zhouqiming");
  const { page } = zhou;
  await page.goto("/regulations/consultation?policy=consultation.attempts");
  await zhou.drawer.getByLabel("新的数值").fill("4");
  await expect(zhou.drawer.getByText("若改为4", { exact: false })).toBeVisible();
  await zhou.drawer.getByLabel("缘由").fill("客服例会决议");
  await zhou.isSound();
  await zhou.drawer.getByRole("button", { name: "排定" }).click();
  await zhou.hears(/已排定/);
  await expect(zhou.drawer.getByText(/已排定/).first()).toBeVisible();
  await zhou.drawer.getByRole("button", { name: "适用于未办结的事项" }).click();
  await page.getByRole("tooltip").getByRole("button").last().click();
  await zhou.hears("未办结的事项已改按现行值");
});
