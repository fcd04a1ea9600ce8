import type { Secrecy } from "#kit/forms.ts";
import type { Post } from "#kit/people.ts";
import type { Tx, Who } from "#server/base/database.ts";
import { hasOnLoan } from "./loan-queries.ts";

/** Who may see what is in a file by the class of it (A2); all others by a loan that was approved for them. */
const cleared: Readonly<Record<Exclude<Secrecy, "general">, readonly Post[]>> = {
  confidential: [
    ...(["archivist", "fileKeeper", "generalManager", "executiveVice", "viceManager", "leader"] as const),
    ...(["hrDirector", "lawyer", "auditor", "centreDirector", "projectManager", "siteHead", "serviceLead"] as const),
  ],
  topSecret: ["archivist", "generalManager"],
};

/** Whether somebody with these posts is cleared for a class. */
export const isCleared = (secrecy: Secrecy, posts: readonly string[]): boolean =>
  secrecy === "general" || cleared[secrecy].some((post) => posts.includes(post));

/** Whether somebody may see what is in an entry: by its class, or because it is lent to them. */
export async function mayRead(
  tx: Tx,
  who: Who,
  posts: readonly string[],
  entry: { readonly id: string; readonly secrecy: string },
): Promise<boolean> {
  return isCleared(entry.secrecy as Secrecy, posts) || hasOnLoan(tx, who, entry.id);
}

/** A filter as somebody with these posts may use it. */
export const asSeenBy = <F extends object>(filter: F, posts: readonly string[]): F & { readonly sealed: boolean } => ({
  ...filter,
  sealed: !isCleared("topSecret", posts),
});
