import multipart from "@fastify/multipart";
import type { FastifyInstance } from "fastify";
import type { Database } from "./base/database.ts";
import { boxRoutes } from "./archive/box-routes.ts";
import * as archive from "./archive/routes.ts";
import { shapes as ofArchive } from "./archive/shapes.ts";
import * as billing from "./billing/routes.ts";
import { shapes as ofBilling } from "./billing/shapes.ts";
import * as calendar from "./calendar/routes.ts";
import { shapes as ofCalendar } from "./calendar/shapes.ts";
import * as catalogue from "./catalogue/routes.ts";
import { shapes as ofCatalogue } from "./catalogue/shapes.ts";
import type { Config } from "./config.ts";
import * as contractors from "./contractors/routes.ts";
import { shapes as ofContractors } from "./contractors/shapes.ts";
import * as deliveries from "./deliveries/routes.ts";
import { shapes as ofDeliveries } from "./deliveries/shapes.ts";
import * as files from "./files/routes.ts";
import { storeIn } from "./files/store.ts";
import * as handovers from "./handovers/routes.ts";
import { shapes as ofHandovers } from "./handovers/shapes.ts";
import { importRoutes } from "./homes/import-routes.ts";
import * as homes from "./homes/routes.ts";
import { shapes as ofHomes } from "./homes/shapes.ts";
import type { Desks } from "./live/desks.ts";
import * as ledgers from "./ledgers/routes.ts";
import * as live from "./live/routes.ts";
import * as matters from "./matters/routes.ts";
import { shapes as ofMatters } from "./matters/schemas.ts";
import * as money from "./money/routes.ts";
import { shapes as ofMoney } from "./money/shapes.ts";
import * as notices from "./notices/routes.ts";
import * as org from "./org/routes.ts";
import { shapes as ofOrg } from "./org/shapes.ts";
import { staffRoutes } from "./org/staff-routes.ts";
import * as papers from "./papers/routes.ts";
import * as people from "./people/routes.ts";
import { shapes as ofPeople } from "./people/shapes.ts";
import * as policies from "./policies/routes.ts";
import { shapes as ofPolicies } from "./policies/shapes.ts";
import * as reports from "./reports/routes.ts";
import * as sampling from "./sampling/routes.ts";
import { shapes as ofSampling } from "./sampling/shapes.ts";
import * as schedules from "./schedules/routes.ts";
import * as search from "./search/routes.ts";
import * as session from "./session/routes.ts";
import { shapes as ofSession } from "./session/shapes.ts";
import * as targets from "./targets/routes.ts";
import { shapes as ofTargets } from "./targets/shapes.ts";
import * as surveys from "./surveys/routes.ts";
import { shapes as ofSurveys } from "./surveys/shapes.ts";
import * as views from "./views/routes.ts";

/** The names that answers are known by. */
export const shapes = [
  ofMatters,
  ofSession,
  ofHomes,
  ofPeople,
  ofOrg,
  ofPolicies,
  ofCalendar,
  ofContractors,
  ofHandovers,
  ofMoney,
  ofBilling,
  ofArchive,
  ofCatalogue,
  ofTargets,
  search.shapes,
  views.shapes,
  notices.shapes,
  ofDeliveries,
  ofSurveys,
  ofSampling,
  reports.shapes,
  ledgers.shapes,
  schedules.shapes,
].flat();

export interface Parts {
  readonly db: Database;
  readonly config: Config;
  readonly desks: Desks;
}

/** Every noun's routes, behind the door. */
export async function modules(api: FastifyInstance, { db, config, desks }: Parts): Promise<void> {
  const store = storeIn(config.dataDir);
  await api.register(multipart, {
    throwFileSizeLimit: true,
    limits: { files: 1, fields: 5, fieldSize: 1000, parts: 6 },
  });
  await api.register(session.routes, { db, demo: config.demo });
  await api.register(files.routes, { db, store });
  await api.register(live.routes, { db, desks });
  await api.register(money.routes, { db, desk: config.appUrl });
  await api.register(surveys.routes, { db, desk: config.appUrl });
  await api.register(papers.routes, { db, desk: config.appUrl, read: store.read });
  await api.register(catalogue.routes, { db, desk: config.appUrl });
  await api.register(archive.routes, { db, store, desk: config.appUrl });
  const ofDatabase = [
    boxRoutes,
    matters.routes,
    homes.routes,
    importRoutes,
    people.routes,
    search.routes,
    org.routes,
    staffRoutes,
    contractors.routes,
    handovers.routes,
    policies.routes,
    calendar.routes,
    views.routes,
    notices.routes,
    deliveries.routes,
    sampling.routes,
    reports.routes,
    billing.routes,
    targets.routes,
    ledgers.routes,
    schedules.routes,
  ];
  for (const routes of ofDatabase) await api.register(routes, { db });
}
