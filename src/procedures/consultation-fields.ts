import { choice, customer, department, files, home, longText, moment, sensitive, text, yesNo } from "#kit/fields.ts";
import { script } from "#kit/script.ts";
import { askingFields } from "./asking-up.ts";
import { delayFields } from "./delay.ts";
import { channels, consultationCategories } from "./taxonomy.ts";

/** What is filled in on the consultation register (咨询登记表). */
export const consultationFields = {
  home: home("房屋"),
  customer: customer("客户"),
  channel: choice("咨询方式", channels),
  category: choice("咨询类别", consultationCategories),
  content: longText("咨询内容"),
  inquirer: text("咨询人姓名"),
  identity: choice("咨询人身份", {
    owner: "业主",
    tenant: "租户",
    prospect: "意向客户",
    contractor: "施工单位",
    visitor: "访客",
    agency: "中介机构",
  }),
  phone: sensitive(text("联系电话")),
  chatLog: files("聊天记录"),
  answer: longText("答复内容"),
  settled: yesNo("客户是否认可", "客户认可", "待客户确认"),
  complex: yesNo("复杂程度", "复杂", "一般"),
  promised: moment("承诺答复时间"),
  department: department("转办部门"),
  feedback: longText("部门反馈"),
  reason: longText("原因"),
  ...askingFields,
  delayReason: delayFields.delayReason,
  opinion: choice("客户是否满意", { satisfied: "满意", partly: "部分满意", dissatisfied: "不满意", unknown: "未表态" }),
  way: choice("联系方式", { phone: "电话", wechat: "微信", sms: "短信", door: "上门" }),
  fault: longText("报修内容"),
} as const;

export const consultationPapers = {
  register: {
    title: "咨询登记表",
    basis: ["Q1", "Q4"],
    form: "S12",
    shows: [
      "customer",
      "inquirer",
      "identity",
      "home",
      "channel",
      "category",
      "content",
      "complex",
      "promised",
      "department",
      "feedback",
      "instruction",
      "answer",
      "settled",
      "opinion",
      "reason",
    ],
    signs: ["recorder", "customer"],
  },
} as const;

/** What to say at the counter, on the phone and in writing. */
export const consultationScripts = {
  phone: script(
    "来电问候",
    "（电话铃响{rings}声内接听）您好，{company}客户服务中心，我是{agent}，请问有什么可以帮您？（记清时间、地点、人、事；给客户去电不超过{callMinutes}分钟，避开对方上班后、下班前{quietMinutes}分钟。）",
    "I3",
    { at: "intake" },
  ),
  visit: script(
    "来访接待",
    "（起立）您好，请坐，请喝水。请问有什么可以帮您？（耐心听完，完整记录，办完后起身送客。）",
    "I8",
    { at: "intake" },
  ),
  forward: script(
    "转办时",
    "{caller}，非常抱歉，这件事需要请相关部门核实。您不用再找别人，由我跟进，{promised}前给您回话。",
    "I8",
    { at: "forward" },
  ),
  chat: script(
    "微信、微博答复",
    "{caller}您好，您咨询的事情答复如下：（只答复事实和办理办法，不作承诺；迟复的先致歉；聊天记录留存。）",
    "I8",
    { at: ["answer", "apologise"] },
  ),
  close: script(
    "确认时",
    "{caller}您好，我是{company}的{agent}。您咨询的事情答复清楚了吗？还有什么需要我们做的？",
    "I8",
    { at: "confirm" },
  ),
} as const;
