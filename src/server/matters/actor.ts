import type { Actor, Department, Post } from "#kit/people.ts";
import type { Around } from "./around-queries.ts";

export const system: Actor = { id: "system", holds: ["system"] };

/** The department of a post where its unit is none: a small project has posts and no departments. */
const departments: Readonly<Record<string, Department>> = {
  serviceLead: "service",
  serviceAgent: "service",
  clientManager: "service",
  reception: "service",
  hotline: "service",
  engineeringLead: "engineering",
  repairer: "engineering",
  repairCrew: "engineering",
  securityLead: "security",
  securityGuard: "security",
  monitor: "security",
  environmentLead: "environment",
  gardener: "environment",
  cleaner: "environment",
  generalLead: "general",
  administrator: "general",
  cashier: "finance",
  lawyer: "legal",
  auditor: "audit",
  hrDirector: "personnel",
  developmentCentre: "development",
  projectDepartment: "construction",
  salesDepartment: "sales",
  centreDirector: "serviceCentre",
  siteHead: "siteOffice",
};

/** Whoever holds one of these heads the department the post belongs to. */
const headPosts = new Set(
  "serviceLead engineeringLead securityLead environmentLead generalLead hrDirector lawyer developmentCentre projectDepartment salesDepartment centreDirector siteHead chiefEngineer".split(
    " ",
  ),
);

export const departmentOf = (post: string): Department | undefined => departments[post];
export const isHead = (post: string): boolean => headPosts.has(post);

/** Posts that may act in a customer's name, and say how they know their will. */
const servicePosts = new Set<string>(
  "serviceAgent serviceLead clientManager reception hotline centreDirector siteHead".split(" "),
);

/** A member of staff as the rules of a project see them: posts, departments, and whether they look after the home. A contractor's people are their firm's and no colleagues. */
export function staffActor(id: string, { posts, manager, staff }: Pick<Around, "posts" | "manager" | "staff">): Actor {
  if (id === system.id) return system;
  const firm = staff.get(id)?.contractor;
  if (firm) return { id, holds: ["contractorStaff"], of: [firm] };
  const held = posts
    .filter(({ staff }) => staff === id)
    .map(({ post, department }) => ({ post, of: department ?? departmentOf(post) }));
  return {
    id,
    holds: [
      ...new Set<Post>([
        "staff",
        ...held.map(({ post }) => post as Post),
        ...(manager === id ? (["accountManager"] as const) : []),
      ]),
    ],
    of: [...new Set(held.flatMap(({ of }) => of ?? []))],
    heads: [...new Set(held.flatMap(({ post, of }) => (of && isHead(post) ? [of] : [])))],
  };
}

/** A customer as the rules see them: how they stand to the home of the matter. */
export const customerActor = (person: string, { occupants }: Pick<Around, "occupants">): Actor => ({
  id: person,
  holds: occupants.flatMap(({ id, role }): Post[] =>
    id === person && (role === "owner" || role === "tenant") ? [role] : [],
  ),
});

/** Whether somebody may act in a customer's name. */
export const serves = ({ holds }: Actor): boolean => holds.some((post) => servicePosts.has(post));
