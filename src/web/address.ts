/** The words in the address that a page knows; all else in it is left out. */
export const words =
  <const K extends string>(...names: K[]) =>
  (search: Record<string, unknown>): { [name in K]?: string } => {
    const known = names.flatMap((name) => {
      const said = search[name];
      return typeof said === "string" || typeof said === "number" || typeof said === "boolean"
        ? [[name, String(said)]]
        : [];
    });
    return Object.fromEntries(known) as { [name in K]?: string };
  };

/** Things that are either in the address or not: `?chart=true`. */
export const flags =
  <const K extends string>(...names: K[]) =>
  (search: Record<string, unknown>): { [name in K]?: true } =>
    Object.fromEntries(names.filter((name) => search[name]).map((name) => [name, true])) as { [name in K]?: true };
