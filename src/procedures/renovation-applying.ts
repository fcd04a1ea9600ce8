import { monthsBegun } from "#kit/dates.ts";
import { issue, notify, open, when } from "#kit/effects.ts";
import { start, stay } from "#kit/procedure.ts";
import { touches, type Seen, type Stands } from "./renovation-rules.ts";

/** From the application to the manager's decision (F1, F2). */
export const applying = {
  apply: {
    title: "申报装修",
    basis: "F1",
    by: ["owner", "tenant", "serviceAgent"],
    from: start,
    to: "applied",
    asks: [
      "home",
      "applicant",
      "applicantRole",
      "kind",
      "mode",
      "contractor",
      "foreman",
      "foremanPhone",
      "startOn",
      "endOn",
      "summary",
      "works",
      "demolition",
      "drawings",
      "scheme",
      "licences",
      "foremanCard",
      "workers",
      "neighbours",
      "removal",
      "applicationSignature",
      "contract?",
      "licenceNumber?",
      "qualificationNumber?",
      "consent?",
      "disposalProof?",
    ],
    says: "申报装修：{summary}，{contractor}，{startOn} 至 {endOn}",
    computes: {
      builtArea: ["取自房屋档案", ({ facts }: Seen) => facts.builtArea ?? 0],
      months: [
        "计划开工日至计划完工日，不足一个月按一个月计",
        ({ form }: Seen<"startOn" | "endOn">) => monthsBegun(form.startOn, form.endOn),
      ],
      ownHaulage: ["委托物业清运以外的，不由物业清运", ({ form }: Seen<"removal">) => form.removal !== "byProperty"],
    },
    refuses: {
      unmeasured: ["房屋档案没有建筑面积，请先补全房屋档案", ({ facts }: Seen) => !facts.builtArea],
      twice: ["本户已有未办结的装修，请在原单办理", ({ facts }: Seen) => (facts.openHere["renovation"] ?? 0) > 0],
      order: ["计划完工日期应当晚于开工日期", ({ form }: Seen<"startOn" | "endOn">) => form.endOn <= form.startOn],
      long: [
        "一次申报不得超过{longestMonths}个月，到期前可以申请延期",
        ({ form, policies }: Seen<"startOn" | "endOn">) =>
          monthsBegun(form.startOn, form.endOn) > policies.longestMonths,
      ],
      consent: [
        "非业主申报的应当提交业主书面同意书",
        ({ form }: Seen) => form.applicantRole !== "owner" && !form.consent?.length,
      ],
      contract: [
        "委托装修公司的应当提交装修合同",
        ({ form }: Seen) => form.mode === "company" && !form.contract?.length,
      ],
      neighbours: ["应当先告知相邻住户", ({ form }: Seen) => !form.neighbours],
      disposal: [
        "不由物业清运的应当提交建渣合法处置证明",
        ({ form }: Seen) => form.removal !== "byProperty" && !form.disposalProof?.length,
      ],
      photos: [
        "施工人员应当各交照片两张",
        ({ form }: Seen<"workers">) => form.workers.some(({ photos }) => (photos?.length ?? 0) < 2),
      ],
      identity: [
        "无身份证的施工人员应当有负责人或施工单位的书面担保",
        ({ form }: Seen<"workers">) =>
          form.workers.some(({ idCopy, guarantee }) => !idCopy?.length && !guarantee?.length),
      ],
      skilled: [
        "电工、焊工应当填写特种作业证号",
        ({ form }: Seen<"workers">) =>
          form.workers.some(
            ({ trade, certificate }) => (trade === "electrician" || trade === "welder") && !certificate,
          ),
      ],
    },
    causes: [issue("application"), notify("serviceAgent", "装修申报请初审：{home}，{summary}")],
  },
  check: {
    title: "客服初审",
    basis: "F1",
    by: ["serviceAgent", "serviceLead"],
    from: "applied",
    to: "checked",
    asks: ["documents", "serviceOpinion"],
    says: "资料齐备：{serviceOpinion}",
    causes: [notify("engineeringLead", "装修请审图：{home}，{summary}")],
  },
  sendBack: {
    title: "退回补正",
    basis: "F1",
    by: ["serviceAgent", "serviceLead", "engineeringLead", "projectManager"],
    from: ["applied", "checked", "approving"],
    to: "returned",
    asks: ["lacking"],
    says: "退回补正：{lacking}",
    causes: [notify("owner", "装修申报请补正：{lacking}")],
  },
  supplement: {
    title: "补正",
    basis: "F1",
    by: ["owner", "tenant", "serviceAgent"],
    from: "returned",
    to: "applied",
    asks: ["supplement", "drawings?", "scheme?", "contract?", "licences?", "qualificationNumber?", "approvals?"],
    says: "已补正：{supplement}",
    causes: [notify("serviceAgent", "装修申报已补正，请初审：{home}")],
  },
  test: {
    title: "检测、闭水试验",
    basis: "F2",
    by: ["engineeringLead", "repairer"],
    from: ["applied", "checked", "building", "rework"],
    to: stay,
    asks: [
      "testKind",
      "testPlace",
      "testFrom",
      "testUntil",
      "testResult",
      "tested",
      "testNumbers?",
      "downstairs?",
      "testIssue?",
    ],
    says: "{testKind}（{testPlace}）：{testResult}[，{testIssue}]",
    refuses: {
      unsaid: ["须报修的应当写明新发现问题", ({ form }: Seen<"tested">) => form.tested && !form.testIssue],
      short: [
        "闭水试验应当不少于24小时",
        ({ form }: Seen<"testKind" | "testFrom" | "testUntil">) =>
          form.testKind.startsWith("flood") &&
          Temporal.Instant.from(form.testFrom).until(form.testUntil).total("hours") < 24,
      ],
    },
    causes: [issue("tests"), when("tested", "yes", open("repair", { home: "home", fault: "testIssue" }))],
  },
  review: {
    title: "审核图纸",
    basis: "F2",
    by: ["engineeringLead"],
    from: "checked",
    to: { drawingsPass: { approved: "approving", rejected: "rejected" } },
    asks: ["risks", "drawingsPass", "engineeringOpinion", "alterations?", "wallArea?", "load?", "approvals?"],
    says: "图纸{drawingsPass}：{engineeringOpinion}",
    bars: {
      untested: [
        "水电验收记录不在档的，应当先做检测并合格",
        ({ data, facts }: Stands) => !facts.testsOnFile && data.testResult !== "pass",
      ],
    },
    refuses: {
      wall: ["拆墙的应当填写拆除墙体面积", ({ data, form }: Seen) => data.demolition === true && !form.wallArea],
      unqualified: [
        "涉及结构、外立面、燃气、供暖、防水等的应当由有资质的单位施工",
        ({ data, form }: Seen) =>
          form.drawingsPass === "approved" && touches(form.risks, "firm") && !data.qualificationNumber,
      ],
      leave: [
        "涉及结构、荷载、外立面、燃气、供暖、消防设施的应当有设计单位方案或有关部门批准文件",
        ({ data, form }: Seen) =>
          form.drawingsPass === "approved" &&
          touches(form.risks, "leave") &&
          !(form.approvals ?? data.approvals)?.length,
      ],
    },
    causes: [
      issue("drawingReview"),
      when("drawingsPass", "approved", notify("projectManager", "装修请审批：{home}，{summary}")),
      when("drawingsPass", "rejected", notify("owner", "装修图纸审核不通过：{engineeringOpinion}")),
    ],
  },
  approve: {
    title: "审批",
    basis: "F2",
    by: ["projectManager"],
    apart: ["review"],
    from: "approving",
    to: { decision: { approved: "approved", conditional: "approved", rejected: "rejected" } },
    asks: ["decision", "conditions?", "reason?"],
    says: "{decision}[，条件：{conditions}][，{reason}]",
    refuses: {
      reason: [
        "不同意的应当写明所依据的规定或所缺资料",
        ({ form }: Seen) => form.decision === "rejected" && !form.reason,
      ],
      conditions: ["附条件的应当写明条件", ({ form }: Seen) => form.decision === "conditional" && !form.conditions],
    },
    causes: [
      issue("filing"),
      notify("owner", "装修申报审批结果：{decision}"),
      notify("serviceAgent", "装修审批结果（{decision}）：{home}"),
    ],
  },
} as const;
