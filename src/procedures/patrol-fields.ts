import { choice, longText, photos, rows, text, type Data, type Fields } from "#kit/fields.ts";

/** What was looked at, place by place, with what becomes of whatever is not in order. */
const columns = {
  point: text("点位"),
  item: text("检查内容"),
  result: choice("结果", { normal: "正常", abnormal: "异常" }),
  issue: text("问题描述"),
  turn: choice("处理", { repair: "转报修", spot: "当场处理" }),
  method: choice("打卡方式", { code: "二维码", nfc: "NFC", position: "定位", manual: "人工" }),
  photos: photos("照片"),
} as const satisfies Fields;

export const lookedAt = (title: string) => rows(title, columns);
/** What of it becomes a repair; worked out, never filled in. */
export const toRepair = rows("转报修事项", { fault: longText("故障"), place: text("地点") });

export type Looked = readonly Data<typeof columns>[];

const isBad = ({ result, issue }: Looked[number]) => result === "abnormal" || (result === undefined && !!issue);

/** Each thing found out of order becomes a repair of its own, unless it was put right on the spot. */
export const repairsOf = (looked: Looked) =>
  looked
    .filter((row) => isBad(row) && row.turn !== "spot")
    .map(({ point = "", item, issue }) => ({
      place: point,
      fault: [point, issue ?? item].filter(Boolean).join("：").slice(0, 5000),
    }));

/** Something out of order that nobody has put into words. */
export const unsaid = (looked: Looked) => looked.some((row) => isBad(row) && !row.issue);

export const anyBad = (looked: Looked) => looked.some(isBad);
