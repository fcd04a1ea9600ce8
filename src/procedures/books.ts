/** Books that several procedures write in: what is told by phone or at the counter, and who visits whom. */
const calls = { title: "来电、来访登记表", basis: "I4", form: "S15" } as const;
const visits = { title: "业主来访走访登记表", form: "S06" } as const;
const called = ["phone", "visit", "hotline12345"] as const;
const whom = { customer: "客户姓名", home: "房号" } as const;
const late = { delayReason: "一周内未完成原因", promised: "明确完成时间" } as const;

export const complaintBooks = {
  complaints: {
    title: "业主投诉登记表",
    basis: ["K1", "K11"],
    form: "S04",
    columns: ["home", "customer", "phone", "channel", "class", "severity", "content", "lead", "handling", "satisfied"],
    heads: { content: "内容摘要", handling: "处理结果摘要", satisfied: "回访结果" },
  },
  calls: {
    ...calls,
    columns: [
      "customer",
      "home",
      "phone",
      "content",
      "lead",
      "contacted",
      "handling",
      "delayReason",
      "promised",
      "comment",
    ],
    heads: {
      ...whom,
      ...late,
      content: "内容",
      lead: "归口部门",
      contacted: "已采取行动",
      handling: "处理结果",
      comment: "客户反馈意见",
    },
    only: { channel: called },
  },
  visits: {
    ...visits,
    basis: "K1",
    columns: ["home", "customer", "content", "demand", "handling"],
    heads: { ...whom, content: "访问事由", demand: "意见或需求", handling: "处理结果" },
    only: { channel: ["visit"] },
  },
} as const;

export const consultationBooks = {
  consultations: {
    title: "咨询登记簿",
    basis: ["Q1", "Q4"],
    form: "S12",
    columns: [
      "channel",
      "customer",
      "inquirer",
      "home",
      "category",
      "content",
      "department",
      "promised",
      "answer",
      "opinion",
    ],
  },
  calls: {
    ...calls,
    columns: ["customer", "home", "phone", "content", "department", "answer", "delayReason", "promised", "opinion"],
    heads: { ...whom, ...late, content: "内容", department: "归口部门", answer: "处理结果", opinion: "客户反馈意见" },
    only: { channel: called },
  },
  visits: {
    ...visits,
    basis: "Q1",
    columns: ["home", "customer", "content", "answer"],
    heads: { ...whom, content: "访问事由", answer: "处理结果" },
    only: { channel: ["visit"] },
  },
} as const;

export const repairBooks = {
  repairs: {
    title: "报修登记簿",
    basis: "R1",
    form: "S02",
    columns: ["home", "place", "customer", "channel", "fault", "item", "urgency", "worker", "work", "overall"],
  },
  calls: {
    ...calls,
    columns: ["customer", "home", "fault", "work", "delayReason", "promised", "comment"],
    heads: { ...whom, ...late, fault: "内容", work: "处理结果", comment: "客户反馈意见" },
    only: { channel: ["phone", "visit"] },
  },
  visits: {
    ...visits,
    basis: "R1",
    columns: ["home", "customer", "fault", "work"],
    heads: { ...whom, fault: "访问事由", work: "处理结果" },
    only: { channel: ["visit"] },
  },
} as const;

export const visitBooks = {
  visits: {
    ...visits,
    basis: "V1",
    columns: ["home", "customer", "visitor", "purpose", "record", "suggestion", "answer"],
    heads: {
      ...whom,
      visitor: "接待走访人",
      purpose: "访问事由",
      record: "走访记录",
      suggestion: "意见或需求",
      answer: "处理结果",
    },
  },
} as const;
