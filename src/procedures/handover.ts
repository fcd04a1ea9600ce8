import { notify, issue, open } from "#kit/effects.ts";
import { number } from "#kit/policy.ts";
import { procedure, start, stay } from "#kit/procedure.ts";
import { handoverClocks } from "./handover-clocks.ts";
import { handoverFields } from "./handover-fields.ts";
import { handoverPapers } from "./handover-papers.ts";
import { defectsIn, sameMoment, unclear, unjudged } from "./handover-rules.ts";
import { handoverSigning } from "./handover-signing.ts";
import { handoverTerms } from "./handover-terms.ts";

/** 交房: one home from the notice to its owner until the customer file is complete. */
export const handover = procedure({
  name: "handover",
  series: "JF",
  about: "home",
  basis: ["X1", "X2", "X3", "X4", "X5"],
  goal: "closed",

  policies: { ...handoverTerms, prepaid: number("首期物业费预收月数上限", 12, "X3") },
  facts: ["bookedSlot", "openChildren"],

  fields: handoverFields,
  fees: { firstFee: { title: "首期物业费", basis: "X3", payer: "owner", sum: ["fee"] } },
  papers: handoverPapers,

  states: {
    noticed: { title: "待预约" },
    booked: { title: "已预约" },
    here: { title: "已到场，待核验身份", short: "已到场" },
    inspecting: { title: "验房中" },
    inspected: { title: "待业主确认验收", short: "待确认" },
    refused: { title: "暂不接收，整改中", short: "暂不接收" },
    signing: { title: "待签署文件", short: "待签署" },
    settling: { title: "待确认房款尾款", short: "待尾款" },
    handing: { title: "待发钥匙" },
    filing: { title: "待登记家庭情况", short: "待登记" },
    visiting: { title: "待入住回访", short: "待回访" },
    closed: { title: "已入住归档", short: "已归档", final: true },
    withdrawn: { title: "已终止交房", short: "已终止", final: true },
  },

  actions: {
    announce: {
      title: "发出收房通知",
      basis: "X1",
      by: ["serviceAgent", "serviceLead", "siteHead", "developmentCentre", "system"],
      from: start,
      to: "noticed",
      asks: ["home", "customer?", "contract?", "agreed", "from", "until", "venue", "contact?", "method", "tracking?"],
      says: "以{method}发出收房通知：{from}至{until}，{venue}",
      refuses: {
        untracked: [
          "挂号信和特快专递应当填写快递单号",
          ({ form }) => ["registeredMail", "ems"].includes(form.method) && !form.tracking,
        ],
        backwards: ["办理时间止不得早于办理时间起", ({ form }) => form.until < form.from],
      },
      causes: [
        issue("notice"),
        issue("guide"),
        issue("rates"),
        notify("owner", "您的房屋可以办理收房：{from}至{until}，地点{venue}，请预约时间并携带证件"),
      ],
    },
    receipt: {
      title: "登记送达",
      basis: "X1",
      by: ["serviceAgent", "serviceLead", "reception"],
      from: ["noticed", "booked"],
      to: stay,
      asks: ["receipt", "returned?"],
      says: "收房通知{receipt}[：{returned}]",
      refuses: { why: ["退回的应当填写退回原因", ({ form }) => form.receipt === "returned" && !form.returned] },
    },
    remind: {
      title: "再次通知",
      basis: "X1",
      by: ["serviceAgent", "serviceLead", "siteHead"],
      from: "noticed",
      to: stay,
      asks: ["method", "tracking?"],
      says: "以{method}再次通知收房",
      causes: [issue("notice"), notify("owner", "您的房屋尚未办理收房，请尽快预约：{venue}")],
    },
    book: {
      title: "预约",
      basis: "X1",
      by: ["owner", "serviceAgent", "serviceLead", "reception", "hotline", "siteHead"],
      from: ["noticed", "booked", "refused"],
      to: "booked",
      asks: ["appointment"],
      says: "预约 {appointment} 办理收房",
      refuses: {
        slot: [
          "本房屋属于交房批次，请在“交房”中选择空闲时段",
          ({ facts, form }) =>
            facts.bookedSlot !== undefined &&
            (facts.bookedSlot === "none" || !sameMoment(facts.bookedSlot, form.appointment)),
        ],
      },
      causes: [notify("owner", "已为您预约{appointment}办理收房，地点{venue}")],
    },
    miss: {
      title: "未到",
      basis: "X1",
      by: ["reception", "serviceAgent", "serviceLead"],
      from: "booked",
      to: "noticed",
      asks: ["absence?"],
      says: "业主未按约到场[：{absence}]",
      causes: [notify("owner", "您未按约到场办理收房，请重新预约")],
    },
    arrive: {
      title: "到场",
      basis: "X1",
      by: ["reception", "serviceAgent", "serviceLead", "clientManager"],
      from: ["noticed", "booked"],
      to: "here",
      says: "业主到场",
      causes: [notify("developmentCentre", "业主已到场，请准备陪同验房"), notify("siteHead", "业主已到场收房")],
    },
    verify: {
      title: "核验身份",
      basis: ["X1", "X3"],
      by: ["reception", "serviceAgent", "serviceLead", "clientManager"],
      from: "here",
      to: "inspecting",
      asks: ["ownerType", "documents", "privacy", "authorization?"],
      says: "核验身份（{ownerType}）：{documents}；个人信息{privacy}",
      refuses: {
        identity: [
          "应当核验身份证明和购房合同",
          ({ form }) => !["identity", "contract"].every((d) => form.documents.some((each) => each === d)),
        ],
        agent: [
          "委托他人办理的，应当核验并留存授权委托书",
          ({ form }) =>
            form.ownerType === "agent" && (!form.documents.includes("authorization") || !form.authorization?.length),
        ],
        company: [
          "单位业主应当核验营业执照及法定代表人证明",
          ({ form }) => form.ownerType === "company" && !form.documents.includes("licence"),
        ],
        minor: [
          "未成年人应当核验监护关系证明",
          ({ form }) => form.ownerType === "minor" && !form.documents.includes("guardianship"),
        ],
        uninformed: ["应当先告知个人信息处理规则", ({ form }) => !form.privacy],
      },
    },
    inspect: {
      title: "陪同验房",
      basis: ["X1", "X4"],
      by: ["serviceAgent", "serviceLead", "clientManager", "siteHead", "engineeringLead"],
      from: "inspecting",
      to: "inspected",
      asks: ["escort", "developerRep", "items", "readings", "facilities?", "photos?"],
      says: "第{round}轮验房，物业{escort}、开发单位{developerRep}陪同：{items}",
      computes: {
        defects: ["验收明细中有问题的各项", ({ form }) => defectsIn(form.items)],
        round: ["验房的次数", ({ times }) => times("inspect").length + 1],
      },
      refuses: {
        unjudged: ["每一项都应当填写区域和结果", ({ form }) => unjudged(form.items)],
        unclear: ["有问题的应当填写问题描述和保修项目", ({ form }) => unclear(form.items)],
        unpictured: ["有问题的应当拍照", ({ form }) => defectsIn(form.items).length > 0 && !form.photos?.length],
      },
    },
    question: {
      title: "记录整改疑问",
      basis: "X1",
      by: ["serviceAgent", "serviceLead", "clientManager"],
      from: ["inspecting", "inspected", "refused"],
      to: stay,
      asks: ["question"],
      says: "业主询问：{question}",
      causes: [notify("developmentCentre", "业主询问整改问题，请答复：{question}")],
    },
    answer: {
      title: "答复整改疑问",
      basis: "X1",
      by: ["developmentCentre"],
      from: ["inspecting", "inspected", "refused"],
      to: stay,
      asks: ["answer"],
      says: "开发中心答复：{answer}",
      bars: { unasked: ["没有待答复的整改疑问", ({ times }) => times("question").length <= times("answer").length] },
      causes: [notify("owner", "关于整改的答复：{answer}")],
    },
    conclude: {
      title: "业主确认验收",
      basis: ["X1", "X4"],
      by: ["owner"],
      from: "inspected",
      to: { opinion: { accept: "signing", acceptWithDefects: "signing", reject: "refused" } },
      asks: ["opinion", "inspectionSignature", "developerSignature?", "comment?"],
      says: "业主验收意见：{opinion}[，{comment}]",
      refuses: {
        defects: [
          "验收有问题的，应当选择接收并整改或暂不接收",
          ({ data, form }) => form.opinion === "accept" && !!data.defects?.length,
        ],
        clean: [
          "验收没有问题的，不选择接收并整改",
          ({ data, form }) =>
            form.opinion === "acceptWithDefects" &&
            !data.defects?.length &&
            !data.items?.some(({ result }) => result === "pending"),
        ],
        noReason: ["暂不接收的应当写明理由", ({ form }) => form.opinion === "reject" && !form.comment],
      },
      causes: [
        issue("inspection"),
        issue("facilities"),
        // X4: each defect becomes a warranty slip and is followed.
        open(
          "warranty",
          { home: "home", customer: "customer", part: "defects.part", fault: "defects.fault" },
          { each: "defects" },
        ),
        notify("developmentCentre", "业主验收意见：{opinion}"),
      ],
    },
    ...handoverSigning,
    withdraw: {
      title: "终止交房",
      basis: "X1",
      by: ["developmentCentre", "salesDepartment", "siteHead"],
      from: ["noticed", "booked", "refused"],
      to: "withdrawn",
      asks: ["reason"],
      says: "终止交房：{reason}",
      exit: true,
    },
  },

  clocks: handoverClocks,

  reports: { progress: { title: "交房情况", basis: ["X1", "X4"], every: "month", by: ["opinion", "balance"] } },
});
