/** The price list of paid services in the demo region, from 2026 on: labour only, work up to three metres high. */
export interface Priced {
  readonly code: string;
  readonly class: "power" | "water" | "household" | "copying";
  readonly name: string;
  readonly unit: string;
  readonly fen: number;
  /** For the second and each further one. */
  readonly further?: number;
  readonly note?: string;
  readonly included?: true;
  readonly negotiable?: true;
}

const list = (kind: Priced["class"], rows: readonly (readonly [string, string, string, number, string?])[]) =>
  rows.map(([code, name, unit, yuan, note = ""]): Priced => ({
    code,
    class: kind,
    name,
    unit,
    fen: Math.round(yuan * 100),
    note,
    ...(note.includes("可议") && { negotiable: true }),
    ...(note.startsWith("含") && kind === "copying" && { included: true }),
    ...(code === "PW01" && { further: 500 }),
  }));

export const priceList: readonly Priced[] = [
  ...list("power", [
    ["PW01", "更换灯泡/节能灯", "个", 10, "第二个起每个 5 元"],
    ["PW02", "更换日光灯管/LED灯管", "支", 15],
    ["PW03", "更换镇流器/驱动电源", "个", 25],
    ["PW04", "更换吸顶灯", "盏", 30],
    ["PW05", "安装吸顶灯", "盏", 40, "利用原有线路"],
    ["PW06", "安装吊灯(≤5kg)", "盏", 80],
    ["PW07", "安装大型灯具", "盏", 150, "起价，可议"],
    ["PW08", "更换开关/插座面板", "个", 15],
    ["PW09", "加装明装插座", "位", 60, "明线 3 米以内"],
    ["PW10", "更换空气开关(单极)", "个", 30],
    ["PW11", "更换漏电保护器", "个", 40],
    ["PW12", "室内线路检查(明线)", "次", 50, "含小修"],
    ["PW13", "短路/漏电查找(暗线)", "次", 100],
    ["PW14", "更换排气扇", "台", 50],
    ["PW15", "安装浴霸", "台", 100],
    ["PW16", "更换对讲分机/门铃", "台", 40, "保修期外"],
  ]),
  ...list("water", [
    ["WT01", "更换普通水龙头", "个", 20],
    ["WT02", "更换冷热混合龙头", "套", 40],
    ["WT03", "更换淋浴花洒/混水阀", "套", 60],
    ["WT04", "更换角阀", "个", 20],
    ["WT05", "更换进水软管", "根", 15],
    ["WT06", "更换户内总阀", "个", 60],
    ["WT07", "更换马桶水箱配件", "套", 40],
    ["WT08", "拆装马桶", "个", 180],
    ["WT09", "疏通地漏/面盆/菜盆", "处", 50],
    ["WT10", "疏通马桶", "次", 80, "不拆马桶"],
    ["WT11", "机械疏通户内管道", "次", 150],
    ["WT12", "更换下水器/下水管", "套", 40],
    ["WT13", "明装给水管接头修漏", "处", 40],
    ["WT14", "暗管查漏", "次", 120, "起价，可议"],
    ["WT15", "安装前置过滤/净水器", "台", 80],
    ["WT16", "洁具打胶", "米", 15],
  ]),
  ...list("household", [
    ["HH01", "更换入户门锁芯", "把", 60, "须核验身份"],
    ["HH02", "更换室内门锁", "把", 50],
    ["HH03", "门扇调整/更换合页", "扇", 40],
    ["HH04", "更换窗把手/滑轮", "个", 25],
    ["HH05", "安装窗帘杆/轨", "根", 40],
    ["HH06", "墙面打孔", "个", 10, "不打防水层和承重梁"],
    ["HH07", "安装挂画/镜/置物架", "件", 20],
    ["HH08", "升降晾衣架维修", "次", 60],
    ["HH09", "家具五金(铰链/滑轨)", "个", 20],
    ["HH10", "小件家具组装", "件", 50],
    ["HH11", "抽油烟机拆装", "台", 100],
    ["HH12", "电热水器拆装", "台", 120, "燃气器具由持证单位办理"],
    ["HH13", "洗衣机安装调试", "台", 50],
    ["HH14", "空调滤网清洗(挂机)", "台", 60, "不含外机"],
    ["HH15", "零星搬运(楼内)", "件", 30, "每件 50 公斤以内"],
  ]),
  ...list("copying", [
    ["PR01", "A4黑白复印", "张", 0.5, "含纸"],
    ["PR02", "A3黑白复印", "张", 1, "含纸"],
    ["PR03", "A4黑白打印", "张", 0.5, "含纸"],
    ["PR04", "A4彩色打印", "张", 2, "含纸"],
    ["PR05", "身份证双面复印", "份", 1, "含纸"],
    ["PR06", "扫描", "张", 1],
    ["PR07", "文字录入", "千字", 20],
    ["PR08", "排版", "页", 5],
    ["PR09", "传真(国内)", "页", 2],
    ["PR10", "塑封A4", "张", 3, "含膜"],
  ]),
];
