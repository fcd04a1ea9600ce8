import type { Matter } from "#kit/matter.ts";
import type { AnyProcedure } from "#kit/procedure.ts";
import { departmentOf, isHead } from "./actor.ts";
import type { Around } from "./around-queries.ts";
import { tokensOf } from "./awaiting.ts";

/** Whom a notice goes to: members of staff, or customers. */
export interface Recipients {
  readonly staff: readonly string[];
  readonly people: readonly string[];
}

/**
 * The people a role stands for in a matter. A post is looked for in the project first and, where nobody holds it there,
 * in the units above; a field that is not filled in (an anonymous caller) is nobody.
 */
export function recipients(
  p: AnyProcedure,
  matter: Pick<Matter, "data" | "deeds">,
  role: string,
  around: Around,
): Recipients {
  const found = tokensOf(p, matter, role).map((token) => resolve(token, around));
  return {
    staff: [...new Set(found.flatMap(({ staff }) => staff))],
    people: [...new Set(found.flatMap(({ people }) => people))],
  };
}

function resolve(token: string, { posts, occupants, manager, people }: Around): Recipients {
  const [kind = "", value = ""] = token.split(":");
  const nearest = (is: (post: (typeof posts)[number]) => boolean): Recipients => {
    const held = posts.filter(is);
    const least = Math.min(...held.map(({ distance }) => distance));
    return { staff: held.filter(({ distance }) => distance === least).map(({ staff }) => staff), people: [] };
  };
  const of = (post: { readonly post: string; readonly department: string | null }) =>
    (post.department ?? departmentOf(post.post)) === value;
  switch (kind) {
    case "staff":
      return { staff: value === "system" ? [] : [value], people: [] };
    case "person":
      return { staff: [], people: [value] };
    case "firm": {
      const firm = people.get(value)?.firm;
      return firm ? { staff: firm, people: [] } : { staff: [], people: [value] };
    }
    case "post":
      return nearest(({ post }) => post === value);
    case "department":
      return nearest(of);
    case "head":
      return nearest((post) => of(post) && isHead(post.post));
    default:
      return value === "accountManager"
        ? { staff: manager ? [manager] : [], people: [] }
        : {
            staff: [],
            people: occupants
              .filter(({ role }) => role === value)
              .slice(0, 1)
              .map(({ id }) => id),
          };
  }
}
