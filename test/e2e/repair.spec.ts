import { expect, test } from "@playwright/test";
import { Desk } from "./desk.ts";

test("a call becomes a repair, is dispatched, done, found bad at the return visit, redone, closed, printed, archived", async ({
  browser,
}) => {
  const li = await Desk.of(browser, "limin");
  const zhang = await Desk.of(browser, "zhangjianguo");
  const number = await li.takesIn("4-1-802", /4幢1-802/, "报修", { 报修内容: "厨房水龙头关不紧，一直滴水" });
  expect(number).toMatch(/^BX-LT-\d{4}-\d{6}$/);

  await li.acts(number, "assign", "派工", { 维修项目: { choose: "水龙头" }, 维修员: { choose: "张建国" } });
  await zhang.acts(number, "arrive", "到场");
  await zhang.acts(number, "quote", "诊断报价", { 现场诊断: "龙头阀芯磨损，需更换", 人工费: "20", 材料费: "35" });
  await li.acts(number, "agree", "业主同意报价", { 同意方式: { pick: "电话录音" }, 结算方式: { pick: "现场收取" } });
  const done = {
    完工情况: "更换阀芯，试水不漏",
    维修结果: { pick: "修复" },
    故障原因: { choose: "老化磨损" },
    维修后照片: { photo: "after.png" },
  } as const;
  await zhang.acts(number, "finish", "完工", done);
  await li.acts(number, "accept", "业主验收", { 业主意见: { pick: "满意" }, 业主签名: { sign: true } });
  await li.acts(number, "check", "核单", { 核单内容: { tickAll: true } });

  const visited = { 回访方式: { pick: "电话" }, 维修速度: { pick: "满意" }, 人员言行: { pick: "很满意" } } as const;
  await li.acts(number, "visit", "回访", {
    ...visited,
    总体满意度: { pick: "不满意" },
    维修质量: { pick: "不满意" },
    原因: "当晚又滴水",
  });
  await li.sees(number, "待返工");
  await li.acts(number, "redo", "安排返工", { 维修员: { choose: "张建国" }, 预约上门时间: { ready: true } });
  await zhang.acts(number, "finish", "完工", { ...done, 完工情况: "整体更换龙头" });
  await li.acts(number, "accept", "业主验收", { 业主意见: { pick: "满意" }, 业主签名: { sign: true } });
  await li.acts(number, "check", "核单", { 核单内容: { tickAll: true } });
  await li.acts(number, "visit", "回访", { ...visited, 总体满意度: { pick: "满意" }, 维修质量: { pick: "很满意" } });

  await li.sees(number, "已办结");
  await expect(li.page.getByRole("region", { name: "档案" })).toContainText(/[A-Z0-9]+-\d{4}-\d+/);
  await li.isSound();
  for (const paper of ["request", "workOrder", "slip", "visitForm"]) {
    const printed = await li.page.request.get(`/api/matters/${number}/papers/${paper}`);
    expect(printed.headers()["content-type"]).toBe("application/pdf");
    expect((await printed.body()).subarray(0, 5).toString()).toBe("%PDF-");
  }
});

test("another desk sees the change without reloading", async ({ browser }) => {
  const li = await Desk.of(browser, "limin");
  const chen = await Desk.of(browser, "chenjing");
  const number = await li.takesIn("5-1-301", /5幢1-301/, "报修", { 报修内容: "客厅插座没有电" });
  await chen.page.goto(`/matters/${number}`);
  await expect(chen.page.getByText("实时")).toBeVisible();
  await li.acts(number, "assign", "派工", { 维修项目: { choose: "开关插座" }, 维修员: { choose: "张建国" } });
  await expect(chen.page.getByRole("main").getByText("待上门", { exact: true }).first()).toBeVisible();
});
