import { issue, notify, open, when } from "#kit/effects.ts";
import { stay } from "#kit/procedure.ts";

export const atWork = ["building", "expired", "suspended", "extending", "renewing", "rework"] as const;

/** What happens on the site while work is under way. */
export const onSite = {
  patrol: {
    title: "巡查",
    basis: "F5",
    by: [
      "securityGuard",
      "securityLead",
      "repairer",
      "engineeringLead",
      "cleaner",
      "environmentLead",
      "serviceAgent",
      "clientManager",
    ],
    from: ["building", "expired", "extending", "renewing", "rework"],
    to: stay,
    asks: ["stage", "violation", "photos?", "problems?", "note?", "violationType?", "violationLevel?", "finding?"],
    says: "巡查（{stage}）：{violation}[，{problems}][，{finding}]",
    refuses: {
      unsaid: [
        "发现违章的应当写明违章类别、等级和事实",
        ({ form }: { form: Found }) => form.violation && !(form.violationType && form.violationLevel && form.finding),
      ],
      unseen: ["发现违章的应当拍照", ({ form }: { form: Found }) => form.violation && !form.photos?.length],
    },
    causes: [
      open("sitePatrol", {
        home: "home",
        contractor: "contractor",
        stage: "stage",
        problems: "problems",
        note: "note",
        photos: "photos",
        violation: "violation",
      }),
      when(
        "violation",
        "yes",
        open("violation", {
          home: "home",
          contractor: "contractor",
          type: "violationType",
          level: "violationLevel",
          finding: "finding",
          evidence: "photos",
        }),
      ),
    ],
  },
  suspend: {
    title: "责令停工",
    basis: "F5",
    by: ["projectManager"],
    from: ["building", "expired"],
    to: "suspended",
    asks: ["reason"],
    says: "责令停工：{reason}",
    causes: [
      notify("owner", "装修已责令停工：{reason}"),
      notify("contractor", "装修已责令停工：{reason}"),
      notify("securityLead", "装修停工，请控制人员和材料进场：{home}"),
    ],
  },
  resume: {
    title: "准予复工",
    basis: "F5",
    by: ["projectManager"],
    from: "suspended",
    to: "building",
    asks: ["note?"],
    says: "准予复工[：{note}]",
    causes: [notify("owner", "装修已准予复工"), notify("securityLead", "装修准予复工：{home}")],
  },
  refuseExtension: {
    title: "不同意延期",
    basis: "F3",
    by: ["projectManager"],
    from: "extending",
    to: "building",
    asks: ["reason"],
    says: "不同意延期：{reason}",
    causes: [notify("owner", "装修延期未获同意：{reason}")],
  },
  advise: {
    title: "秩序、环境意见",
    basis: "F2",
    by: ["securityLead", "environmentLead"],
    from: ["applied", "checked", "approving"],
    to: stay,
    asks: ["siteOpinion"],
    says: "意见：{siteOpinion}",
  },
  reissue: {
    title: "补发施工许可证",
    basis: "F4",
    by: ["serviceAgent"],
    from: ["building", "rework"],
    to: stay,
    asks: ["reason"],
    says: "补发施工许可证：{reason}",
    causes: [issue("permit")],
  },
} as const;

interface Found {
  readonly violation: boolean;
  readonly violationType?: string;
  readonly violationLevel?: string;
  readonly finding?: string;
  readonly photos?: readonly string[];
}
