import type { Post } from "#kit/people.ts";
import { pricers } from "#server/catalogue/pricers.ts";
import { setters } from "#server/policies/scope.ts";

/** Beside matters, where the procedures say who may do what. */
export type Permission =
  | "people.reveal"
  | "people.edit"
  | "homes.edit"
  | "homes.import"
  | "contractors.edit"
  | "handovers.run"
  | "matters.export"
  | "policies.set"
  | "calendar.set"
  | "organisation.edit"
  | "sessions.revoke"
  | "reports.read"
  | "archive.keep"
  | "archive.export"
  | "archive.copy"
  | "surveys.run"
  | "surveys.enter"
  | "surveys.read"
  | "visits.plan"
  | "notices.tell"
  | "notices.outbox"
  | "catalogue.set"
  | "catalogue.show"
  | "settlements.read"
  | "targets.set"
  | "targets.evaluate"
  | "money.read"
  | "money.collect"
  | "money.void";

const service: readonly Post[] = ["serviceAgent", "serviceLead", "clientManager", "reception", "hotline", "siteHead"];
const heads: readonly Post[] = ["centreDirector", "projectManager"];
const lookers: readonly Post[] = [
  "generalManager",
  "executiveVice",
  "viceManager",
  "leader",
  "regionManager",
  "regionQuality",
  "auditor",
];
const keepers: readonly Post[] = ["generalManager", "administrator", "systemAdmin"];

const archivists: readonly Post[] = ["archivist", "fileKeeper", "administrator"];

const holders: Readonly<Record<Permission, readonly Post[]>> = {
  "people.reveal": [...service, ...heads],
  "people.edit": [...service, ...heads],
  "homes.edit": [...service, ...heads],
  "homes.import": ["serviceLead", "siteHead", ...heads, "systemAdmin"],
  "contractors.edit": ["serviceLead", "siteHead", "engineeringLead", ...heads, ...keepers],
  "handovers.run": ["serviceLead", "siteHead", "developmentCentre", ...heads],
  "matters.export": ["serviceLead", "siteHead", ...heads, ...lookers],
  "policies.set": setters,
  "calendar.set": setters,
  "organisation.edit": keepers,
  "sessions.revoke": keepers,
  "reports.read": ["serviceLead", "siteHead", "engineeringLead", "chiefEngineer", ...heads, ...lookers],
  "archive.keep": archivists,
  "archive.export": [...archivists, ...heads, "siteHead", ...lookers],
  "archive.copy": ["archivist"],
  "surveys.run": ["siteHead", ...heads, "generalManager"],
  "surveys.enter": [...service, ...heads],
  "surveys.read": [...service, ...heads, ...lookers],
  "visits.plan": ["serviceLead", "serviceAgent", "centreDirector"],
  "notices.tell": [
    ...service,
    ...heads,
    "generalManager",
    "generalLead",
    "engineeringLead",
    "securityLead",
    "environmentLead",
  ],
  "notices.outbox": [...service, ...heads],
  "catalogue.set": pricers,
  "catalogue.show": ["serviceLead", "siteHead", ...heads],
  "settlements.read": ["cashier", "regionFinance", ...service, ...heads, ...lookers],
  "targets.set": ["regionFinance"],
  "targets.evaluate": ["regionQuality"],
  "money.read": ["cashier", "regionFinance", ...service, ...heads, ...lookers],
  "money.collect": ["cashier"],
  "money.void": ["cashier", "regionFinance", ...heads],
};

/** What somebody may, by the posts they hold; whoever is an account manager (O4) may see who their customers are. */
export function permissionsOf(posts: readonly string[], isAccountManager: boolean): readonly Permission[] {
  return (Object.keys(holders) as Permission[]).filter(
    (one) => holders[one].some((post) => posts.includes(post)) || (one === "people.reveal" && isAccountManager),
  );
}
