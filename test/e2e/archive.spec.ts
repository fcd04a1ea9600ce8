import { expect, test } from "@playwright/test";
import { Desk } from "./desk.ts";

const inDays = (days: number) => Temporal.Now.plainDateISO("Asia/Shanghai").add({ days }).toString();

/** Finds an entry of the catalogue, marks it and asks to borrow it; the number of the loan. */
async function borrows(desk: Desk, query: string, days: number, use: string, others: string): Promise<string> {
  const { page } = desk;
  await page.goto(`/archive?${query}`);
  await page
    .getByRole("checkbox", { name: /^选择 LT-/ })
    .first()
    .check();
  await page.getByRole("button", { name: "申请借阅" }).click();
  await desk.fills(desk.drawer, {
    联系电话: "13900000001",
    "借阅（接待）部门": { choose: "客户服务" },
    档案归属: { pick: others },
    利用方式: { pick: use },
    是否借出原件: { pick: "不借出原件" },
    用途: "核对原始记录",
    借阅期限至: { time: inDays(days) },
  });
  await desk.drawer.getByRole("button", { name: "申请借阅" }).click();
  await expect(page).toHaveURL(/\/matters\/JY-/);
  return /JY-[A-Z]+-\d+-\d+/.exec(page.url())![0];
}

/** The entry of a loan, opened beside the catalogue. */
async function opensEntry(desk: Desk, query: string): Promise<void> {
  await desk.page.goto(`/archive?${query}`);
  await desk.page.getByRole("link", { name: /^LT-/ }).first().click();
  await expect(desk.page.getByRole("complementary", { name: "档案" }).getByRole("heading").first()).toBeVisible();
}

test("A2–A4: a record is asked for, approved, lent, copied for the loan by the archivist alone, and given back", async ({
  browser,
}) => {
  const consultations = "category=A4&department=service&status=inStore";
  const li = await Desk.of(browser, "limin");
  await opensEntry(li, consultations);
  const number = await borrows(li, consultations, 7, "复制", "均为本部门档案");

  const chen = await Desk.of(browser, "chenjing");
  await chen.acts(number, "approve", "审批", { 审批意见: "同意，用后即还" });
  const feng = await Desk.of(browser, "fengxue");
  await feng.acts(number, "lend", "借出", { 借阅人签名: { sign: true } });
  await feng.sees(number, "借阅中");

  const { page } = feng;
  await opensEntry(feng, "status=onLoan&category=A4");
  await page.getByRole("button", { name: "查看内容" }).click();
  await page.getByRole("button", { name: "制作复印件" }).first().click();
  await expect(page.getByLabel("借阅单号")).toHaveValue(number);
  const window = page.waitForEvent("popup");
  await page.getByRole("button", { name: "制作", exact: true }).click();
  await window;
  await expect(page.getByText(/^第 1 份：/)).toBeVisible();
  await feng.isSound();

  await opensEntry(li, "status=onLoan&category=A4");
  await li.page.getByRole("button", { name: "查看内容" }).click();
  await expect(li.page.getByRole("button", { name: "制作复印件" })).toHaveCount(0);

  await feng.acts(number, "return", "归还", { 归还检查: { pick: "完好" } });
  await feng.sees(number, "已结清");
});

test("A2: a confidential contract is approved by two, the second of whom only signs; what is overdue is seen", async ({
  browser,
}) => {
  const li = await Desk.of(browser, "limin");
  const number = await borrows(li, `text=${encodeURI("绿化养护合同")}`, 5, "室内查阅", "含其他部门档案");
  const yao = await Desk.of(browser, "yaomin");
  await yao.acts(number, "approve", "审批", { 审批意见: "同意室内查阅" });
  await yao.sees(number, "待审批");
  const jiang = await Desk.of(browser, "jiangbo");
  await jiang.page.goto(`/matters/${number}?act=approve`);
  await expect(jiang.page.getByText("先签署的人填写的内容")).toBeVisible();
  await jiang.acts(number, "approve", "签署“审批”");
  await jiang.sees(number, "待借出");

  const feng = await Desk.of(browser, "fengxue");
  await feng.page.goto("/archive?view=loans&late=yes");
  await expect(feng.page.getByText(/^逾期/).first()).toBeVisible();
  await expect(feng.page.getByText("应还未还").first()).toBeVisible();
  await feng.isSound();
});
