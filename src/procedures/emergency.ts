import { issue, notify } from "#kit/effects.ts";
import { choice, longText, moment, photos, staff, text, yesNo } from "#kit/fields.ts";
import { after, procedure, start, stay, whenDue } from "#kit/procedure.ts";
import { hours, minutes, workingDays } from "#kit/time.ts";
import { allowed, done, kindOfEmergency, minutesBetween, roles, steps } from "./emergency-fields.ts";

const heads = ["projectManager", "securityLead", "engineeringLead", "serviceLead"] as const;

/** A plan in action: its steps against the clock, a log of what was done, and what is learnt of it. */
export const emergency = procedure({
  name: "emergency",
  series: "YX",
  about: "project",
  basis: ["G4"],
  goal: "closed",

  fields: {
    kind: kindOfEmergency(),
    place: text("地点"),
    happening: longText("情况"),
    activatedAt: moment("启动时间"),
    roles: roles(),
    steps: steps(),
    commander: staff("现场指挥"),
    step: text("完成的步骤"),
    remark: text("情况说明"),
    done: done(),
    called: choice("外部求援", {
      none: "无需",
      fire: "119",
      police: "110",
      ambulance: "120",
      lift: "电梯维保",
      utility: "水电气单位",
    }),
    safe: longText("险情控制情况"),
    safeAt: moment("控制时间"),
    recovered: longText("善后恢复"),
    photos: photos("照片"),
    lessons: longText("总结、不足"),
    changes: longText("预案修改意见"),
    revise: yesNo("是否修订预案", "应当修订", "不必修订"),
  },

  papers: {
    report: {
      title: "应急处置报告",
      basis: "G4",
      shows: [
        "kind",
        "place",
        "happening",
        "activatedAt",
        "commander",
        "roles",
        "steps",
        "done",
        "called",
        "safe",
        "safeAt",
        "recovered",
        "photos",
        "lessons",
        "revise",
        "changes",
      ],
      signs: ["commander", "projectManager"],
    },
  },
  registers: {
    activations: {
      title: "应急启动登记簿",
      basis: "G4",
      columns: ["activatedAt", "kind", "place", "happening", "commander", "done", "called", "safeAt", "lessons"],
    },
  },

  states: {
    activated: { title: "待到场" },
    handling: { title: "处置中" },
    safe: { title: "善后中" },
    recovered: { title: "待总结" },
    closed: { title: "已办结", final: true },
    false: { title: "误报", final: true },
  },

  actions: {
    activate: {
      title: "启动应急",
      basis: "G4",
      by: ["staff", "system"],
      from: start,
      to: "activated",
      asks: ["kind", "place", "happening", "roles?", "steps?"],
      computes: { activatedAt: ["以启动的时间为准", ({ now }) => now] },
      says: "启动{kind}应急（{place}）：{happening}",
      causes: [
        ...heads.map((head) => notify(head, "应急启动：{place}，{happening}")),
        notify("monitor", "应急启动：{place}，{happening}"),
        notify("securityGuard", "应急启动，请到场：{place}，{happening}"),
        notify("repairer", "应急启动，请到场：{place}，{happening}"),
      ],
    },
    arrive: {
      title: "到场指挥",
      basis: "G4",
      by: [...heads, "securityGuard", "repairer"],
      from: "activated",
      to: "handling",
      asks: ["commander", "called"],
      says: "{commander}到场指挥，外部求援：{called}",
    },
    tick: {
      title: "完成步骤",
      basis: "G4",
      by: ["commander", "recorder", ...heads, "monitor", "securityGuard", "repairer"],
      from: ["activated", "handling", "safe"],
      to: stay,
      asks: ["step", "remark?"],
      computes: {
        done: [
          "逐步记入完成时间，预案规定时限的写明是否超时",
          ({ data, form: { step, remark }, now }) => {
            const most = allowed(data.steps, step);
            const took = minutesBetween(data.activatedAt ?? now, now);
            return [
              ...(data.done ?? []),
              {
                step,
                at: now,
                ...(most !== undefined && { late: took > most ? `超时${took - most}分钟` : "按时" }),
                ...(remark !== undefined && { remark }),
              },
            ];
          },
        ],
      },
      says: "完成：{step}[，{remark}]",
    },
    control: {
      title: "险情已控制",
      basis: "G4",
      by: ["commander", ...heads],
      from: "handling",
      to: "safe",
      asks: ["safe", "photos?"],
      computes: { safeAt: ["以登记的时间为准", ({ now }) => now] },
      says: "险情已控制：{safe}",
      causes: [notify("projectManager", "险情已控制：{place}，{safe}")],
    },
    recover: {
      title: "善后恢复",
      basis: "G4",
      by: ["commander", ...heads],
      from: "safe",
      to: "recovered",
      asks: ["recovered"],
      says: "善后恢复：{recovered}",
    },
    review: {
      title: "总结",
      basis: "G4",
      by: ["projectManager", "leader"],
      from: "recovered",
      to: "closed",
      asks: ["lessons", "revise", "changes?"],
      says: "总结：{lessons}（{revise}）",
      refuses: { noChange: ["应当修订预案的写明修改意见", ({ form }) => form.revise && !form.changes] },
      causes: [
        issue("report"),
        notify("securityLead", "应急总结：{lessons}"),
        notify("engineeringLead", "应急总结：{lessons}"),
      ],
    },
    callOff: {
      title: "误报解除",
      by: heads,
      from: ["activated", "handling"],
      to: "false",
      asks: ["remark"],
      says: "误报解除：{remark}",
      exit: true,
    },
  },

  clocks: {
    arrive: {
      title: "到场",
      basis: "G4",
      starts: "activate",
      stops: "arrive",
      within: {
        kind: {
          lift: minutes(15),
          fire: minutes(3),
          flood: minutes(15),
          gas: minutes(5),
          power: minutes(15),
          security: minutes(5),
          other: minutes(15),
        },
      },
      steps: [
        whenDue(...heads.map((head) => notify(head, "应急启动后无人到场：{place}"))),
        after(minutes(10), notify("leader", "应急启动后无人到场：{place}")),
      ],
    },
    control: {
      title: "控制险情",
      basis: "G4",
      starts: "activate",
      stops: "control",
      within: {
        kind: {
          lift: minutes(30),
          fire: hours(1),
          flood: hours(2),
          gas: hours(1),
          power: hours(2),
          security: hours(1),
          other: hours(2),
        },
      },
      steps: [
        whenDue(notify("projectManager", "险情还没有控制：{place}"), notify("leader", "险情还没有控制：{place}")),
      ],
    },
    recover: {
      title: "善后恢复",
      basis: "G4",
      starts: "control",
      stops: "recover",
      within: hours(24),
      steps: [whenDue(notify("projectManager", "应急善后还没有完成：{place}"))],
    },
    review: {
      title: "总结",
      basis: "G4",
      starts: "recover",
      stops: "review",
      within: workingDays(3),
      steps: [whenDue(notify("leader", "应急处置逾期未总结：{place}"))],
    },
  },
});
