/** Things looked up once and kept in memory until somebody changes what they were made of. */
const forgetters = new Set<(company: string) => void>();

/** A memory by company and key. Failures are not kept. */
export function cached<T>() {
  const kept = new Map<string, Map<string, T>>();
  forgetters.add((company) => kept.delete(company));
  return async (company: string, key: string, find: () => Promise<T>): Promise<T> => {
    const of = kept.get(company) ?? new Map<string, T>();
    kept.set(company, of);
    const known = of.get(key);
    if (known !== undefined) return known;
    const found = await find();
    of.set(key, found);
    return found;
  };
}

/** Calendar, policies or organisation of a company have changed: what was kept of them is wrong now. */
export function forget(company: string): void {
  for (const each of forgetters) each(company);
}
