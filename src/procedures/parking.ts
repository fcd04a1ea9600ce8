import { notify, when } from "#kit/effects.ts";
import { choice, longText, moment, photos, sensitive, text } from "#kit/fields.ts";
import { after, procedure, start, stay, whenDue } from "#kit/procedure.ts";
import { minutes } from "#kit/time.ts";

const guards = ["securityGuard", "securityLead", "monitor"] as const;

/** A vehicle where it may not stand: its keeper is asked to move it, a fire lane is cleared at once. */
export const parking = procedure({
  name: "parking",
  series: "TC",
  about: "project",
  basis: ["G12"],
  goal: "moved",

  fields: {
    kind: choice("情形", {
      fireLane: "占用消防通道",
      entrance: "堵塞出入口、单元门",
      occupied: "占用他人车位",
      electric: "电动自行车进楼、充电",
      other: "其他乱停",
    }),
    place: text("地点"),
    plate: sensitive(text("车牌号")),
    seenAt: moment("发现时间"),
    photos: photos("照片"),
    contact: text("联系情况"),
    measure: longText("采取措施"),
    movedAt: moment("驶离时间"),
    remark: text("备注"),
  },

  papers: {
    slip: {
      title: "违规停车登记",
      basis: "G12",
      shows: ["kind", "place", "plate", "seenAt", "photos", "contact", "measure", "movedAt", "remark"],
      signs: ["recorder"],
    },
  },
  registers: {
    parked: {
      title: "违规停车登记簿",
      basis: "G12",
      entry: "report",
      columns: ["seenAt", "kind", "place", "plate", "contact", "measure", "movedAt"],
    },
  },
  reports: { places: { title: "违规停车统计", basis: "G12", every: "month", by: ["kind"] } },

  states: {
    seen: { title: "待联系" },
    asked: { title: "待驶离" },
    moved: { title: "已驶离", final: true },
    mistaken: { title: "已撤销", final: true },
  },

  actions: {
    report: {
      title: "登记违停",
      basis: "G12",
      by: [...guards, "serviceAgent", "reception", "serviceLead"],
      from: start,
      to: "seen",
      asks: ["kind", "place", "plate?", "photos?", "remark?"],
      computes: { seenAt: ["以登记的时间为准", ({ now }) => now] },
      says: "{kind}（{place}）[，{remark}]",
      causes: [when("kind", "fireLane", notify("securityLead", "消防通道被占用，请立即清理：{place}"))],
    },
    ask: {
      title: "联系车主",
      basis: "G12",
      by: [...guards, "serviceAgent", "reception"],
      from: ["seen", "asked"],
      to: "asked",
      asks: ["contact"],
      says: "联系车主：{contact}",
    },
    escalate: {
      title: "采取措施",
      basis: "G12",
      by: ["securityLead", "projectManager"],
      from: ["seen", "asked"],
      to: stay,
      asks: ["measure"],
      says: "采取措施：{measure}",
    },
    move: {
      title: "登记驶离",
      basis: "G12",
      by: [...guards, "serviceAgent", "reception"],
      from: ["seen", "asked"],
      to: "moved",
      asks: ["remark?"],
      computes: { movedAt: ["以登记的时间为准", ({ now }) => now] },
      says: "车辆已驶离[，{remark}]",
    },
    withdraw: {
      title: "撤销",
      by: ["securityLead", "recorder"],
      from: ["seen", "asked"],
      to: "mistaken",
      asks: ["remark"],
      says: "撤销登记：{remark}",
      exit: true,
    },
  },

  clocks: {
    move: {
      title: "驶离",
      basis: "G12",
      starts: "report",
      stops: "move",
      within: {
        kind: {
          fireLane: minutes(15),
          entrance: minutes(30),
          occupied: minutes(60),
          electric: minutes(30),
          other: minutes(120),
        },
      },
      steps: [
        whenDue(notify("securityLead", "违停车辆还没有驶离：{place}")),
        after(minutes(60), notify("projectManager", "违停车辆久未驶离：{place}")),
      ],
    },
  },
});
