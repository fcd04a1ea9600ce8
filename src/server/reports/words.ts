/** Words of reports and of the measures of work. Formulas as in the field's usual KPI tables. */
export const unanswered = "未填";
export const periodWords = {
  year: (year: string) => `${year}年`,
  quarter: (year: string, quarter: number) => `${year}年第${quarter}季度`,
  month: (year: string, month: number) => `${year}年${month}月`,
  week: (year: string, week: number) => `${year}年第${week}周`,
} as const;
export const sentences = {
  notAllowed: "您的岗位不能查看报表",
  badAnswers: "应当形如 class:noise,severity:major",
  badKpi: "没有这项指标",
  badPeriod: "应当形如 2026-11、2026-W48、2026-Q4 或 2026",
} as const;
export const titles = { period: "统计期间", project: "项目", answers: "分组", kpi: "指标" } as const;

interface Words {
  readonly title: string;
  readonly formula: string;
}
export const kpiWords = {
  arrival: { title: "报修及时率", formula: "按时到场的报修 ÷ 应到场的报修（目标≥98%）" },
  completion: { title: "维修完成及时率", formula: "按时修复的报修 ÷（已修复的＋逾期未修复的报修）（目标≥95%）" },
  firstTime: { title: "一次修复率", formula: "未返工的报修 ÷ 办结的报修（目标≥99%）" },
  rework: { title: "返修率", formula: "返工的报修 ÷ 办结的报修（目标≤1%）" },
  repairRevisit: { title: "维修回访率", formula: "已回访的报修 ÷ 应回访的报修（渗漏100%，其他抽样≥30%）" },
  repairOpinion: { title: "维修满意率", formula: "业主满意的报修 ÷ 有业主意见的报修（目标≥95%）" },
  firstReply: { title: "投诉及时答复率", formula: "按时首次答复的有效投诉 ÷ 应答复的有效投诉（目标≥98%）" },
  handled: { title: "投诉处理率", formula: "已办结的有效投诉 ÷ 已满办结期限的有效投诉（目标100%）" },
  handledInTime: { title: "投诉办结及时率", formula: "按目标期限办结的有效投诉 ÷ 到期的有效投诉（目标≥95%）" },
  complaintRevisit: { title: "投诉回访率", formula: "已回访的投诉 ÷ 已办结的投诉（目标100%）" },
  complaintOpinion: { title: "投诉回访满意率", formula: "回访满意的投诉 ÷ 有回访结果的投诉（目标≥90%）" },
  perHundred: { title: "百户有效投诉", formula: "有效投诉 × 100 ÷ 总户数（每月目标≤1）" },
  promisedAnswer: { title: "咨询按时答复率", formula: "按承诺时间答复的咨询 ÷ 有承诺时间的咨询（目标≥98%）" },
  loanReturned: { title: "档案按时归还率", formula: "按期归还或续借的借阅 ÷ 到期的借阅（目标100%）" },
  raised: { title: "回访意见处理率", formula: "已处理完的客户意见 ÷ 提出意见的走访（目标100%）" },
  coverage: { title: "年度走访覆盖率", formula: "年初至期末已走访的户数 ÷ 已入住户数（目标100%）" },
} as const satisfies Readonly<Record<string, Words>>;
export type KpiKey = keyof typeof kpiWords;
