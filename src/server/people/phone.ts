/** A phone number without blanks, dashes and the country's prefix; nothing when it can be none. */
export function phoneOf(text: string): string | undefined {
  const digits = text.replaceAll(/[\s\-()（）－—]/g, "").replace(/^(\+|00)86/, "");
  return /^1[3-9]\d{9}$/.test(digits) || /^0\d{9,11}$/.test(digits) || /^[2-8]\d{6,7}$/.test(digits)
    ? digits
    : undefined;
}

/** By its last four digits a number is found, though not by them alone known. */
export const tailOf = (phone: string): string => phone.slice(-4);
