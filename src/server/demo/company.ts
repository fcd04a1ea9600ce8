import type { Department, posts } from "#kit/people.ts";

type Post = keyof typeof posts;

/** A post of a unit and those who hold it: user name and name. */
interface Seat {
  readonly post: Post;
  readonly title?: string;
  readonly heads?: number;
  readonly concurrent?: true;
  readonly outside?: true;
  readonly held: readonly (readonly [userName: string, name: string])[];
}

export interface Branch {
  readonly kind: "company" | "region" | "project" | "department";
  readonly name: string;
  readonly code: string;
  readonly department?: Department;
  readonly seats?: readonly Seat[];
  readonly under?: readonly Branch[];
}

interface Company {
  readonly shortName: string;
  readonly hotline: string;
}

const department = (department: Department, name: string, code: string, seats: readonly Seat[]): Branch => ({
  kind: "department",
  department,
  name,
  code,
  seats,
});
const several = (post: Post, prefix: string, names: readonly string[]): Seat => ({
  post,
  heads: names.length,
  held: names.map((name, n) => [`${prefix}${n + 1}`, name]),
});
const one = (post: Post, userName: string, name: string, more: Omit<Seat, "post" | "held"> = {}): Seat => ({
  post,
  held: [[userName, name]],
  ...more,
});

/** The estate: 17 people on 18 posts (B 人员编制): the supervisor of the service is the cashier as well. */
const estate: Branch = {
  kind: "project",
  name: "蓝天新苑",
  code: "LT",
  seats: [one("projectManager", "zhouqiming", "周启明")],
  under: [
    department("service", "客户服务部", "LT-KF", [
      one("serviceLead", "chenjing", "陈静"),
      several("cleaner", "baojie", ["吕桂香", "方小妹", "潘玉梅"]),
    ]),
    department("engineering", "工程维养部", "LT-GC", [one("repairer", "zhangjianguo", "张建国")]),
    department("security", "秩序维护部", "LT-ZX", [
      one("securityLead", "qianyong", "钱勇"),
      several("securityGuard", "baoan", ["丁大伟", "贾国庆", "石磊", "范志刚", "毛建军", "邱海波", "江涛", "龚平"]),
      several("monitor", "jiankong", ["严明", "华秋生"]),
    ]),
    department("environment", "环境管理部", "LT-HJ", []),
    department("general", "综合事务部", "LT-ZH", [one("cashier", "chenjing", "陈静", { concurrent: true })]),
  ],
};

const region: Branch = {
  kind: "region",
  name: "杭州区域公司",
  code: "HZ",
  seats: [
    one("regionManager", "fanghui", "方慧", { title: "区域公司权限人" }),
    one("regionQuality", "shenyue", "沈悦"),
    one("regionFinance", "luping", "陆萍"),
  ],
  under: [
    department("engineering", "区域工程部", "HZ-GC", [
      one("engineeringLead", "sunli", "孙立"),
      {
        post: "repairCrew",
        outside: true,
        heads: 2,
        held: [
          ["madelong", "马德龙"],
          ["liuhai", "刘海"],
        ],
      },
    ]),
    department("environment", "区域环境部", "HZ-HJ", [
      one("environmentLead", "hexiulan", "何秀兰"),
      {
        post: "gardener",
        outside: true,
        heads: 2,
        held: [
          ["yuanlin1", "童根生"],
          ["yuanlin2", "柳长春"],
        ],
      },
    ]),
    estate,
  ],
};

/** The company of the demo. What a developer's house has besides stands outside its count. */
export const bluesky: Branch & Company = {
  shortName: "蓝天物业",
  hotline: "0571-00001234",
  kind: "company",
  name: "蓝天物业服务有限公司",
  code: "LTWY",
  under: [
    department("executive", "总经办", "LTWY-ZJ", [
      one("generalManager", "wuzhiyuan", "吴志远"),
      one("executiveVice", "jiangbo", "蒋波"),
      one("viceManager", "dongwei", "董薇"),
      one("leader", "dongwei", "董薇", { concurrent: true }),
      one("chiefEngineer", "heshan", "贺山"),
      one("deputyEngineer", "tangning", "汤宁"),
    ]),
    department("serviceCentre", "客户服务中心", "LTWY-KF", [
      one("centreDirector", "xulan", "徐岚"),
      {
        post: "serviceAgent",
        heads: 2,
        held: [
          ["limin", "李敏"],
          ["zhaoxiao", "赵晓"],
        ],
      },
      one("hotline", "guoqing", "郭晴"),
    ]),
    department("finance", "财务部", "LTWY-CW", [one("cashier", "zhengwen", "郑文")]),
    department("audit", "审计部", "LTWY-SJ", [one("auditor", "caoyan", "曹岩")]),
    department("personnel", "人事行政部", "LTWY-RS", [
      one("hrDirector", "yaomin", "姚敏"),
      one("archivist", "fengxue", "冯雪"),
      one("administrator", "fengxue", "冯雪", { concurrent: true }),
    ]),
    department("quality", "品质管理部", "LTWY-PZ", []),
    department("legal", "法务部", "LTWY-FW", [one("lawyer", "songzheng", "宋铮")]),
    department("general", "信息组", "LTWY-XX", [one("systemAdmin", "admin", "管理员")]),
    department("construction", "建设单位项目部", "LTWY-XM", [
      one("projectDepartment", "weigang", "魏刚", { outside: true }),
    ]),
    department("sales", "建设单位销售部", "LTWY-XS", [one("salesDepartment", "sulei", "苏蕾", { outside: true })]),
    department("development", "开发中心", "LTWY-KZ", [one("developmentCentre", "yuchao", "余超", { outside: true })]),
    region,
  ],
};

/** A second, small company: nothing of the first may be seen from it. */
export const greenBay: Branch & Company = {
  shortName: "绿城湾物业",
  hotline: "0571-00005678",
  kind: "company",
  name: "绿城湾物业服务有限公司",
  code: "LCWY",
  under: [
    {
      kind: "project",
      name: "绿城湾",
      code: "LC",
      seats: [one("projectManager", "lcw.gaofeng", "高峰")],
      under: [
        department("service", "客户服务部", "LC-KF", [one("serviceLead", "lcw.xiefang", "谢芳")]),
        department("engineering", "工程维养部", "LC-GC", [one("repairer", "lcw.penghao", "彭浩")]),
      ],
    },
  ],
};
