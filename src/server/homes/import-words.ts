/** The columns of the sheet of homes and their people, and what is said about a cell that is wrong. */
export const columns = {
  building: "楼栋",
  entrance: "单元",
  floor: "楼层",
  room: "房号",
  builtArea: "建筑面积",
  use: "用途",
  occupied: "居住状态",
  deliveredOn: "交付日期",
  name: "姓名",
  role: "身份",
  addressAs: "称呼",
  phone: "电话",
  idNumber: "证件号码",
  plate: "车牌号",
  from: "入住日期",
  note: "备注",
} as const;
export type Column = keyof typeof columns;

export const needed: readonly Column[] = ["building", "room", "builtArea"];

export const problems = {
  noColumn: "表头里没有这一列，请用模板",
  empty: "没有填写",
  number: "应当是大于0的数字",
  whole: "应当是整数楼层，例如12",
  room: "应当是房号，例如1202",
  day: "应当是日期，例如2023-08-18",
  oneOf: (words: readonly string[]) => `应当是${words.join("、")}之一`,
  otherwise: (row: number) => `与第${row}行同一房屋填写的不一致`,
  twice: (row: number) => `与第${row}行重复`,
  nameless: "填写了住户资料但没有姓名",
  future: "不能晚于今天",
  long: "文字过长",
} as const;

/** What people write after a number: 12层, 98.5㎡; and between those of a date: 2023年8月18日. */
export const floorSign = /[层楼F]$/i;
export const areaSign = /(㎡|m2|平方米|平米)$/i;
export const daySigns = /[/.年月日]/g;

export const refusals = {
  noFile: "请选择要导入的文件",
  notASheet: "只能导入 .xlsx 或 .csv 文件，请用模板填写后上传",
  empty: "文件里没有数据行",
  tooMany: (most: number) => `一次最多导入${most}行，请分几次导入`,
} as const;

export const instructions: readonly (readonly [string, string])[] = [
  ["怎么填", "在“房屋和住户”工作表里填写，一行一位住户；同一套房有几位住户就写几行，没有住户的只填房屋几列。"],
  ["必填", "楼栋、房号、建筑面积。"],
  ["楼栋", "写楼号，例如 4幢 或 4；商铺等按名称写。没有的楼栋会自动建立。"],
  ["单元、楼层", "单元写数字，没有单元的不填；楼层不填时按房号推算，1202 为 12 层。"],
  ["用途", "住宅、商铺、办公、厂房；不填为住宅。"],
  ["居住状态", "空置、自住、出租、装修；不填时有租户为出租，有业主为自住，没有住户为空置。"],
  ["身份", "业主、租户、家人、单位；不填为业主。"],
  ["日期", "写成 2023-08-18，或用 Excel 的日期格式。"],
  ["电话、证件号码", "加密保存，页面上只显示首尾几位，查看全文要写明原因。"],
  ["再次导入", "已有的房屋按楼栋、单元、房号更新，已有的住户按姓名更新，不会重复建立。"],
  ["检查", "上传后先检查，逐行指出问题；有一行不对就一行也不导入。"],
];

export const fileTitle = "文件";
export const templateName = "房屋和住户导入模板.xlsx";
export const sheets = { data: "房屋和住户", instructions: "填写说明" } as const;

export const example: Readonly<Partial<Record<Column, string | number>>> = {
  building: "4幢",
  entrance: "1",
  floor: 12,
  room: "1202",
  builtArea: 98.5,
  use: "住宅",
  occupied: "自住",
  deliveredOn: "2023-08-18",
  name: "示例（导入前删去本行）",
  role: "业主",
  addressAs: "先生",
  phone: "13800000000",
  idNumber: "",
  plate: "浙A12345",
  from: "2023-08-18",
};
