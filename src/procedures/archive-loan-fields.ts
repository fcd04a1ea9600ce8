import { secrecies } from "#kit/forms.ts";
import {
  choice,
  date,
  department,
  files,
  longText,
  rows,
  sensitive,
  severalDepartments,
  signature,
  staff,
  text,
  yesNo,
} from "#kit/fields.ts";
import { homeZone, local } from "#kit/moment.ts";
import { entryColumns } from "./archive-fields.ts";

export const archiveLoanFields = {
  borrowerType: choice("借阅人类型", { internal: "本单位人员", external: "外单位人员" }),
  borrower: staff("借阅人"),
  outsider: text("外单位借阅人"),
  organisation: text("外单位名称"),
  borrowing: department("借阅（接待）部门"),
  introductionLetter: files("单位介绍信"),
  phone: sensitive(text("联系电话")),
  archives: rows("借阅档案", {
    ...entryColumns,
    mediaType: choice("介质", { original: "原件", copy: "复印件", electronic: "电子件" }),
  }),
  secrecy: choice("最高密级", secrecies),
  owning: severalDepartments("档案所属部门"),
  others: yesNo("档案归属", "含其他部门档案", "均为本部门档案"),
  usageMode: choice("利用方式", { readOnSite: "室内查阅", takeOut: "带出", copy: "复制", excerpt: "摘抄" }),
  takesOriginal: yesNo("是否借出原件", "借出原件", "不借出原件"),
  purpose: longText("用途"),
  dueBackOn: date("借阅期限至"),
  opinion: longText("审批意见"),
  borrowerSignature: signature("借阅人签名"),
  renewal: longText("续借理由"),
  renewUntil: date("申请续借至"),
  excerptReview: yesNo("摘抄审查", "审查通过", "不予带出"),
  excerptStamp: signature("摘抄审查签章"),
  returnCondition: choice("归还检查", { intact: "完好", damaged: "损坏", missingPages: "缺页", lost: "遗失" }),
  incidentReport: longText("异常上报"),
  ruling: longText("上级处理意见"),
  reason: text("原因"),
};

/** Whether a due day is more than so many days away. */
export const tooLong = (now: string, due: string, days: number): boolean =>
  Temporal.PlainDate.compare(due, local(now, homeZone).toPlainDate().add({ days })) > 0;

/** Whether a due day is over already. */
export const isPast = (now: string, due: string): boolean =>
  Temporal.PlainDate.compare(due, local(now, homeZone).toPlainDate()) < 0;
