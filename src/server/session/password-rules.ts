import { BadForm } from "#server/base/refusal.ts";
import { problems, titles } from "./words.ts";

/** Guessed first, wherever somebody guesses. */
const common = new Set(
  `12345678 123456789 1234567890 0123456789 87654321 987654321 11111111 88888888 66666666 00000000 12341234 11223344
  123123123 147258369 5201314520 1314520520 password password1 passw0rd p@ssw0rd p@ssword qwertyui qwertyuiop qwer1234
  1qaz2wsx 1q2w3e4r qazwsxedc asdfghjkl zxcvbnm123 abcd1234 abc12345 a1234567 a12345678 aa123456 aaaaaaaa abcdefgh
  admin123 administrator welcome1 woaini1314 woaini520 iloveyou letmein123 changeme wuye1234 wuye123456`.split(/\s+/),
);

/** At least eight signs of any kind, not among those everybody tries, and not one's own name. */
export function mustBeGood(password: string, userName: string): void {
  const low = password.toLowerCase();
  const problem =
    password.length < 8
      ? problems.short
      : common.has(low) || new Set(low).size < 3
        ? problems.common
        : low.includes(userName.toLowerCase())
          ? problems.ownName
          : undefined;
  if (problem) throw new BadForm("password", titles.password, problem);
}
