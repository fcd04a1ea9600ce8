/** Whoever leads others: they set tasks, call meetings and approve plans. */
export const superiors = [
  "generalManager",
  "executiveVice",
  "viceManager",
  "leader",
  "projectManager",
  "centreDirector",
  "siteHead",
] as const;

/** Heads of the departments of a project. */
export const heads = [
  "serviceLead",
  "engineeringLead",
  "securityLead",
  "environmentLead",
  "generalLead",
  "centreDirector",
  "siteHead",
] as const;
