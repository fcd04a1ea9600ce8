/** A grade with what it is worth; a bad one asks for a visit of its own (V5), as dissatisfied or gravely so. */
interface Grade {
  readonly title: string;
  readonly points: number;
  readonly asks?: "dissatisfied" | "gravely";
}
export interface Group {
  readonly title: string;
  /** Of a hundred; left out, all groups weigh the same. */
  readonly weight?: number;
  readonly items: Readonly<Record<string, string>>;
}
export interface Questionnaire {
  readonly title: string;
  readonly preface: string;
  /** The best first. */
  readonly grades: Readonly<Record<string, Grade>>;
  readonly groups: Readonly<Record<string, Group>>;
  /** The item that the rate of satisfaction is taken from: its two best grades. */
  readonly overall?: string;
  /** Whether it asks how likely somebody is to recommend the house, 0 to 10. */
  readonly recommends?: true;
}

const single = (title: string, name: string): Group => ({ title, items: { [name]: title } });

/** The questionnaires of the house (V6): the form of the handbook, and the field's own for property services. */
export const questionnaires = {
  /** Handbook D, form S17. Four grades as the table prints them; 绿化收费合理 is two items (ambiguity 69). */
  handbook: {
    title: "客户满意度调查表",
    preface: "请按您的感受选择；不了解或不适用的可以不选。您的意见只用于改进服务。",
    grades: {
      excellent: { title: "优秀", points: 100 },
      good: { title: "良好", points: 80 },
      fair: { title: "一般", points: 60 },
      poor: { title: "差", points: 30, asks: "dissatisfied" },
    },
    groups: {
      engineeringQuality: {
        title: "工程质量",
        items: {
          civil: "土建工程",
          decoration: "装饰工程",
          waterElectric: "水电工程",
          intelligent: "智能工程",
          elevator: "电梯工程",
          landscape: "绿化景园",
          supporting: "配套设施",
        },
      },
      safetyGroup: single("安全", "safety"),
      community: single("社区环境完善", "communityEnvironment"),
      salesService: {
        title: "销售服务质量",
        items: { salesKnowledge: "销售人员对楼盘的了解程度", titleTimeliness: "产权办理的及时性" },
      },
      layout: single("户型设计", "layoutDesign"),
      greeneryWorks: single("绿化工程", "greening"),
      propertyManagement: {
        title: "物业管理",
        items: {
          repairTimeliness: "水电维修是否及时",
          repairQuality: "维修质量",
          cleaning: "卫生维护状况",
          greenCare: "绿化",
          feeReasonable: "收费合理",
          staffSpirit: "工作人员精神面貌",
        },
      },
    },
  },
  service: {
    title: "物业服务满意度调查",
    preface: "请按过去一年的感受选择；不了解或不适用的可以不选。您的意见只用于改进服务。",
    grades: {
      verySatisfied: { title: "非常满意", points: 100 },
      satisfied: { title: "满意", points: 80 },
      fair: { title: "一般", points: 60 },
      dissatisfied: { title: "不满意", points: 30, asks: "dissatisfied" },
      veryDissatisfied: { title: "非常不满意", points: 0, asks: "gravely" },
    },
    groups: {
      customerService: {
        title: "客户服务",
        weight: 20,
        items: { manner: "接待态度", answering: "电话接听", complaints: "投诉处理", information: "信息告知" },
      },
      repair: { title: "维修", weight: 20, items: { prompt: "及时", quality: "质量", prices: "收费透明" } },
      security: { title: "安全秩序", weight: 20, items: { access: "出入管理", patrol: "巡逻", parking: "停车" } },
      environment: { title: "环境", weight: 20, items: { cleaning: "保洁", greenery: "绿化", waste: "垃圾分类" } },
      facilities: { title: "设施设备", weight: 15, items: { elevators: "电梯", lighting: "照明", fire: "消防" } },
      fees: { title: "收费与公示", weight: 5, items: { reasonable: "合理", published: "公示" } },
      whole: { title: "总体", weight: 0, items: { overall: "总体满意度" } },
    },
    overall: "overall",
    recommends: true,
  },
} as const satisfies Readonly<Record<string, Questionnaire>>;

/** Any questionnaire, by its name. */
export const questionnaireNamed = (name: string): Questionnaire =>
  (questionnaires as Readonly<Record<string, Questionnaire>>)[name]!;

/** Its items with their titles and groups, in the order of the form. */
export const itemsOf = ({ groups }: Questionnaire) =>
  Object.entries(groups).flatMap(([group, { items }]) =>
    Object.entries(items).map(([item, title]) => ({ item, title, group })),
  );

/** So many answers an index needs before it is shown. */
export const fewest = 10;
export const bands = [
  { from: 90, title: "很好" },
  { from: 70, title: "好" },
  { from: 60, title: "一般" },
  { from: 0, title: "差" },
] as const;
