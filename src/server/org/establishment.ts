import { Refused } from "#server/base/refusal.ts";
import { doesNotAddUp } from "./words.ts";

/** A post as the count of heads sees it. */
export interface Counted {
  readonly heads: number;
  /** A concurrent post (兼任) is a post and no head. */
  readonly concurrent: boolean;
  /** Lent by headquarters or another firm: outside the count. */
  readonly outside: boolean;
  readonly holders: readonly { readonly staff: { readonly id: string } }[];
}

export interface Establishment {
  /** Heads planned. */
  readonly planned: number;
  /** People who are there. */
  readonly actual: number;
  /** Posts planned, concurrent ones among them. */
  readonly posts: number;
}

/** O3: planned heads against people. Whoever holds two posts is one person; who only helps out from outside is none. */
export function establishment(posts: readonly Counted[]): Establishment {
  const inside = posts.filter(({ outside }) => !outside);
  return {
    planned: sum(inside.filter(({ concurrent }) => !concurrent)),
    actual: new Set(inside.flatMap(({ holders }) => holders.map(({ staff }) => staff.id))).size,
    posts: sum(inside),
  };
}

/** How a post is filled. */
export const filled = ({ heads, holders }: Counted) => ({ actual: holders.length, over: holders.length > heads });

/** O3: a plan whose heads do not add up is refused with the difference named. */
export function mustAddUp(unit: string, total: number, posts: readonly Omit<Counted, "holders">[]): void {
  const heads = sum(posts.filter(({ concurrent, outside }) => !concurrent && !outside));
  if (heads !== total) throw new Refused("doesNotAddUp", doesNotAddUp(unit, total, heads));
}

const sum = (posts: readonly { readonly heads: number }[]) => posts.reduce((heads, post) => heads + post.heads, 0);
