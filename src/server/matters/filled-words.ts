import { filled } from "#kit/blanks.ts";
import { veiled } from "#kit/masking.ts";
import { policiesOf, type Given, type Values } from "#kit/matter.ts";
import type { AnyProcedure } from "#kit/procedure.ts";
import { feeOf } from "#kit/settle.ts";
import { valueWords, type NameOf } from "#kit/sentences.ts";
import { moneyWords, policyWords } from "#kit/words.ts";

/** The words of a notice with its blanks filled: fields, fees and numbers of the house; personal answers masked (O5). */
export function filledWords(
  p: AnyProcedure,
  words: string,
  data: Values,
  nameOf: NameOf,
  given: Pick<Given, "policies">,
): string {
  const policies = policiesOf(p, given);
  const shown = veiled(p.fields, data, false);
  return filled(words, (name) => {
    const [field, fee, policy] = [p.fields[name], p.fees?.[name], p.policies?.[name]];
    if (field) return valueWords(field, shown[name], nameOf);
    if (fee) return moneyWords(feeOf(name, fee, data, policies));
    return policy && policyWords({ ...policy, value: policies[name] ?? policy.value });
  });
}
