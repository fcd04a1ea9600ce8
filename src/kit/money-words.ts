/** Fen as yuan with two places: 1234.50. */
export const yuan = (fen: number): string => (fen / 100).toFixed(2);

const digits = "零壹贰叁肆伍陆柒捌玖";
const places = ["", "拾", "佰", "仟"];
const groups = ["", "万", "亿"];

/** An amount of fen in capital characters, as vouchers have it: 壹仟零伍元叁角整. Up to a thousand billion yuan. */
export function capitals(fen: number): string {
  const yuan = Math.floor(fen / 100);
  const [jiao, cents] = [Math.floor(fen / 10) % 10, fen % 10];
  const whole = yuan === 0 ? "" : `${grouped(yuan)}元`;
  if (jiao === 0 && cents === 0) return `${whole || "零元"}整`;
  const tenths = jiao > 0 ? `${digits[jiao]}角` : whole ? "零" : "";
  return `${whole}${tenths}${cents > 0 ? `${digits[cents]}分` : "整"}`;
}

/** Four digits a group; one 零 stands for any run of noughts between digits. */
function grouped(yuan: number): string {
  let words = "";
  for (const [n, part] of parts(yuan).entries().toArray().toReversed()) {
    if (part === 0) continue;
    words += `${words && part < 1000 ? "零" : ""}${four(part)}${groups[n]}`;
  }
  return words;
}

const parts = (yuan: number) => groups.map((_, n) => Math.floor(yuan / 10_000 ** n) % 10_000);

function four(part: number): string {
  let words = "";
  let skipped = false;
  for (const place of [3, 2, 1, 0]) {
    const digit = Math.floor(part / 10 ** place) % 10;
    if (digit === 0) skipped = words !== "";
    else {
      words += `${skipped ? "零" : ""}${digits[digit]}${places[place]}`;
      skipped = false;
    }
  }
  return words;
}
