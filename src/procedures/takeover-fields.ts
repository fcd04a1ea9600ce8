import { area, choice, count, date, longText, photos, rows, signature, text, yesNo } from "#kit/fields.ts";
import { partTitles } from "./warranty-parts.ts";

const conclusion = choice("查验结论", { pass: "合格", defect: "有缺陷", notTested: "未查验" });

const equipmentKinds = {
  power: "供配电",
  waterSupply: "给水",
  drainage: "排水",
  elevator: "电梯",
  fire: "消防",
  hvac: "空调通风",
  weakCurrent: "弱电安防",
  heating: "供暖",
  gas: "燃气",
  lighting: "照明",
  lightningProtection: "防雷",
  doorWindow: "门窗",
  other: "其他",
} as const;
export const equipmentKind = choice("设备类别", equipmentKinds);

const commonParts = {
  foundation: "基础",
  loadBearing: "承重结构",
  roof: "屋顶",
  exteriorWall: "外墙",
  hall: "门厅",
  stairwell: "楼梯间",
  corridor: "走廊",
  elevatorShaft: "电梯井",
  basement: "地下室",
  other: "其他",
} as const;

/** 物业资料移交清单 with its rows. */
const papers = {
  transferor: text("移交单位"),
  receiver: text("接收单位"),
  grounds: choice("移交依据", {
    initialContract: "前期物业服务合同",
    contractEnd: "合同终止移交",
    supplement: "补充移交",
  }),
  planned: date("计划现场查验日期"),
  documents: rows("移交资料", {
    document: text("资料名称"),
    category: choice("资料类别", {
      asBuilt: "竣工验收资料",
      equipmentTechnical: "设施设备安装使用维保技术资料",
      utilityPermit: "供水供电供气供热通信准用文件",
      warrantyManual: "质量保修及使用说明文件",
      titleApproval: "立项规划权属资料",
      ownerRoster: "业主名册",
      other: "其他",
    }),
    reference: text("图号或文号"),
    applies: text("所属楼栋或系统"),
    medium: choice("载体", { original: "原件", copy: "复印件", electronic: "电子件" }),
    copies: count("份数", "份"),
    pages: count("页数", "页"),
    complete: yesNo("是否齐全", "齐全", "不齐"),
    location: text("存放位置"),
    archive: text("档案号"),
    remark: text("备注"),
  }),
  copies: count("资料总份数", "份"),
  handed: date("资料移交日期"),
  missing: rows("缺失资料", {
    document: text("资料名称"),
    responsible: text("责任方"),
    due: date("补交期限"),
    supplied: date("实际补交日期"),
  }),
  witness: text("监交人"),
} as const;

/** 房屋及公用设施等移交书. */
const buildings = {
  inspectedFrom: date("查验日期起"),
  inspectedTo: date("查验日期止"),
  buildings: rows("楼栋清单", {
    building: text("楼栋号"),
    floors: text("地上、地下层数"),
    households: count("户数", "户"),
    area: area("建筑面积"),
    structure: choice("结构类型", {
      brickConcrete: "砖混",
      frame: "框架",
      shearWall: "剪力墙",
      frameShearWall: "框架剪力墙",
      steel: "钢结构",
    }),
    filing: text("竣工验收备案号"),
    completed: date("竣工验收合格日期"),
  }),
  parts: rows("共用部位查验", {
    part: choice("部位名称", commonParts),
    place: text("位置"),
    conclusion,
    issue: text("问题描述"),
  }),
  facilities: rows("公用设施查验", {
    facility: text("设施名称"),
    spec: text("规格"),
    quantity: text("数量及单位"),
    place: text("位置"),
    conclusion,
    issue: text("问题描述"),
  }),
  rooms: area("物业服务用房面积"),
} as const;

/** 房屋附属设施设备移交书. */
const equipment = {
  equipment: rows("设备清单", {
    name: text("设备名称"),
    kind: equipmentKind,
    model: text("型号规格"),
    serial: text("出厂编号"),
    maker: text("生产厂家"),
    quantity: count("数量", "台"),
    place: text("安装位置"),
    running: choice("运行状态", { normal: "正常", fault: "故障", notCommissioned: "未开通或未调试" }),
    registration: text("特种设备登记证号"),
    inspected: date("检验有效期至"),
    warrantor: text("保修单位"),
    warranty: date("保修到期日"),
    accessories: text("随机资料、备件、专用工具"),
    conclusion,
    issue: text("问题描述"),
  }),
} as const;

export const takeoverFields = {
  ...papers,
  ...buildings,
  ...equipment,
  photos: photos("查验照片"),
  legacy: rows("遗留问题", { fault: text("问题"), part: choice("保修项目", partTitles), place: text("部位") }),
  handover: date("移交日期"),
  filed: date("备案日期"),
  transferorSignature: signature("移交方代表签章"),
  receiverSignature: signature("接管方代表签章"),
  remark: longText("备注"),
};
export const commonPartTitles: Readonly<Record<string, string>> = commonParts;
