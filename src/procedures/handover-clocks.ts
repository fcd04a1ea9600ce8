import { notify } from "#kit/effects.ts";
import { after, before, whenDue } from "#kit/procedure.ts";
import { days, hours, workingDays } from "#kit/time.ts";

/** Every time limit of a hand-over. */
export const handoverClocks = {
  booking: {
    title: "预约收房",
    basis: "X1",
    starts: ["announce", "miss"],
    stops: ["book", "arrive"],
    due: "until",
    within: days(30),
    steps: [
      before(days(3), notify("owner", "收房办理时间即将结束，请尽快预约")),
      whenDue(notify("serviceLead", "业主尚未预约收房，请再次通知"), notify("siteHead", "业主尚未办理收房")),
    ],
  },
  appointment: {
    title: "按约到场",
    basis: "X1",
    starts: "book",
    stops: ["arrive", "miss"],
    due: "appointment",
    within: days(7),
    steps: [
      before(hours(24), notify("owner", "明日{appointment}办理收房，请携带证件")),
      whenDue(notify("reception", "业主应当到场收房")),
      after(hours(2), notify("serviceAgent", "业主未按约到场，请联系并登记")),
    ],
  },
  onTheDay: {
    title: "当场办理",
    basis: ["X1", "X2"],
    starts: "arrive",
    stops: ["conclude", "sign"],
    within: hours(4),
    steps: [whenDue(notify("serviceLead", "收房办理超过四小时"))],
  },
  signing: {
    title: "签署文件",
    basis: "X2",
    starts: "conclude",
    stops: "sign",
    within: { opinion: { accept: days(3), acceptWithDefects: days(3), reject: null } },
    steps: [whenDue(notify("serviceLead", "业主已验收，尚未签署文件"))],
  },
  remedy: {
    title: "整改后再次验收",
    basis: "X4",
    starts: "conclude",
    stops: "book",
    within: { opinion: { accept: null, acceptWithDefects: null, reject: days(30) } },
    steps: [
      whenDue(
        notify("developmentCentre", "业主暂不接收的房屋尚未整改完毕"),
        notify("siteHead", "暂不接收的房屋尚未再次预约验收"),
      ),
    ],
  },
  keys: {
    title: "发放钥匙",
    basis: "X3",
    starts: "sign",
    stops: "giveKeys",
    within: workingDays(3),
    steps: [whenDue(notify("serviceLead", "已签署文件，尚未发放钥匙"), notify("salesDepartment", "房款尾款尚未确认"))],
  },
  filing: {
    title: "登记归档",
    basis: "X5",
    starts: "giveKeys",
    stops: "register",
    within: workingDays(3),
    steps: [whenDue(notify("serviceLead", "家庭情况尚未登记"))],
  },
  visit: {
    title: "入住回访",
    basis: "X5",
    starts: "register",
    stops: "visit",
    within: days(7),
    steps: [whenDue(notify("serviceLead", "入住后尚未回访"))],
  },
} as const;
