/** One password for everybody in the demo. */
export const password = "Anlin-2026";

/** Whom one may sign in as, and what for. */
export const logins = [
  { userName: "limin", password, title: "李敏，客服专员：接电话、派工、回访" },
  { userName: "chenjing", password, title: "陈静，客服主管：分类、核单、专属客户经理" },
  { userName: "zhangjianguo", password, title: "张建国，维修工" },
  { userName: "sunli", password, title: "孙立，工程主管" },
  { userName: "zhouqiming", password, title: "周启明，项目经理：制度参数、统计" },
  { userName: "xulan", password, title: "徐岚，客服中心主任" },
  { userName: "wuzhiyuan", password, title: "吴志远，总经理" },
  { userName: "taoyong", password, title: "陶勇，安居建设：施工单位，只看本单位的派工单" },
  { userName: "admin", password, title: "系统管理员：组织架构、导入" },
  { userName: "lcw.xiefang", password, title: "谢芳，绿城湾物业客服主管（另一家公司）" },
] as const;
