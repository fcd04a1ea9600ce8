/** A row without what is empty, and without what is not for these eyes. */
export const filled = <T extends object, K extends keyof T & string = never>(row: T, ...hidden: readonly K[]) =>
  Object.fromEntries(
    Object.entries(row).filter(([name, value]) => value !== null && !hidden.includes(name as K)),
  ) as Omit<T, K>;
