import { expect, test } from "@playwright/test";
import { Desk, inDays } from "./desk.ts";

test("a complaint goes through two departments, is answered, done, filed, visited and closed", async ({ browser }) => {
  const li = await Desk.of(browser, "limin");
  const chen = await Desk.of(browser, "chenjing");
  const sun = await Desk.of(browser, "sunli");
  const number = await li.takesIn("6-1-801", /6幢1-801/, "投诉", {
    投诉内容: "单元门禁坏了三天，陌生人随便进出，楼道灯也不亮",
  });
  expect(number).toMatch(/^TS-LT-\d{4}-\d{6}$/);

  await chen.acts(number, "classify", "核实分类", {
    投诉类别: { choose: "设施设备" },
    严重等级: { pick: "一般" },
    责任部门: { choose: "工程维养" },
    涉及部门: { pick: "涉及多个部门" },
    协办部门: { choose: "秩序维护" },
  });
  await chen.sees(number, "待协调");
  await chen.acts(number, "coordinate", "协调", {
    各部门意见: "工程修门禁和灯，秩序在修好前加派一人值守",
    协调结果: { pick: "意见一致" },
    责任部门: { choose: "工程维养" },
  });
  await sun.acts(number, "answer", "答复方案", {
    原因分析: { choose: "设备：老化" },
    责任认定: "门禁控制器老化",
    处理方案: "更换门禁控制器和楼道灯，修好前秩序值守",
    方案完成日期: { time: inDays(5).slice(0, 10) },
    是否报批: { pick: "不需报批" },
    客户对方案的意见: { pick: "客户同意" },
    复杂程度: { pick: "不复杂" },
  });
  await sun.acts(number, "handle", "验收办结", { 处理结果: "已更换并试用", 客户评价: { pick: "满意" } });
  await sun.acts(number, "file", "归口备案");
  await chen.acts(number, "visit", "回访", {
    回访方式: { pick: "电话" },
    处理质量: { pick: "满意" },
    处理速度: { pick: "一般" },
    人员言行: { pick: "满意" },
    回访结果: { pick: "满意" },
  });
  await chen.sees(number, "已办结");
  await chen.isSound();
});
