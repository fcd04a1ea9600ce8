const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const checks = "10X98765432";

/** The number of an identity card (GB 11643) or a company (GB 32100), upper case; nothing when its check sign is wrong. */
export function idNumberOf(text: string): string | undefined {
  const number = text.replaceAll(/\s/g, "").toUpperCase();
  if (/^\d{17}[\dX]$/.test(number)) return citizenCheck(number) === number[17] ? number : undefined;
  return /^[0-9A-HJ-NPQRTUWXY]{18}$/.test(number) && companyCheck(number) === number[17] ? number : undefined;
}

const citizenCheck = (number: string) =>
  checks[weights.reduce((sum, weight, n) => sum + weight * Number(number[n]), 0) % 11];

const companySigns = "0123456789ABCDEFGHJKLMNPQRTUWXY";

function companyCheck(number: string): string | undefined {
  let sum = 0;
  for (let n = 0; n < 17; n += 1) sum += companySigns.indexOf(number[n]!) * (3 ** n % 31);
  return companySigns[(31 - (sum % 31)) % 31];
}
