import { expect, test } from "@playwright/test";
import { Desk, inMinutes } from "./desk.ts";

test("a consultation whose promised time runs late is answered with an apology", async ({ browser }) => {
  test.setTimeout(300_000);
  const li = await Desk.of(browser, "limin");
  const number = await li.takesIn("2-1-201", /2幢1-201/, "咨询/登记待答咨询", {
    咨询方式: { choose: "电话" },
    咨询类别: { choose: "装修办理" },
    咨询内容: "装修押金多久能退，需要带什么材料",
    复杂程度: { pick: "一般" },
    承诺答复时间: { time: inMinutes(2) },
  });
  await li.page.goto(`/matters/${number}`);
  await expect(li.page.getByText(/承诺答复.*逾期/).first()).toBeVisible({ timeout: 200_000 });
  await expect(li.page.getByText(/承诺答复到期/).first()).toBeVisible();
  await li.acts(number, "apologise", "致歉并答复", {
    答复内容: "非常抱歉回复晚了：验收满三十日后凭押金单和身份证到前台办理",
  });
  await li.acts(number, "confirm", "客户确认", { 客户是否满意: { pick: "满意" } });
  await li.sees(number, "已办结");
  await li.isSound();
});
