/** What the page of the archive shows, as it stands in the address. */
export interface ArchiveSearch {
  readonly view?: string;
  readonly text?: string;
  readonly category?: string;
  readonly year?: string;
  readonly secrecy?: string;
  readonly status?: string;
  readonly department?: string;
  readonly box?: string;
  readonly entry?: string;
  readonly chosen?: string;
  readonly act?: string;
  readonly late?: string;
}

export const narrowing = ["text", "category", "year", "secrecy", "status", "department", "box"] as const;

const ofView: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  transfer: { tier: "department" },
  incomplete: { only: "incomplete" },
  held: { only: "held" },
  due: { only: "due" },
};

/** What the server is asked for. */
export function serverQuery(search: ArchiveSearch, project: string | undefined): Record<string, string> {
  const said = narrowing.flatMap((name) => (search[name] ? [[name, search[name]] as const] : []));
  return { ...ofView[search.view ?? "all"], ...Object.fromEntries(said), ...(project && { project }) };
}
