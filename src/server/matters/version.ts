/** The entity tag of a version: "v7". */
export const tagOf = (version: number): string => `"v${version}"`;

/** The version an If-Match names; nothing when it names none. */
export function versionOf(tag: string | undefined): number | undefined {
  const found = /^(?:W\/)?"?v?(\d{1,9})"?$/.exec(tag ?? "");
  return found ? Number(found[1]) : undefined;
}
