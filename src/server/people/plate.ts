import { provinces } from "./words.ts";

/** A plate number without dots and blanks, upper case: 浙A12345, 浙AD12345; nothing when it can be none. */
export function plateOf(text: string): string | undefined {
  const plate = text.replaceAll(/[\s·.-]/g, "").toUpperCase();
  const rest = plate.slice(1);
  return provinces.includes(plate[0] ?? "") && /^[A-Z][A-Z0-9]{5,6}$/.test(rest) ? plate : undefined;
}

/** What a plate given without its province may be in full. */
export const inEveryProvince = (rest: string): string[] => provinces.map((province) => province + rest);
