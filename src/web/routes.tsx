import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from "@tanstack/react-router";
import { words, flags } from "./address.ts";
import { isProblem } from "./api/problem.ts";
import { me, type Context } from "./api/queries.ts";
import { Broken } from "./desk/frame/Broken.tsx";
import { Frame } from "./desk/frame/Frame.tsx";
import { wasHere } from "./desk/frame/here.ts";
import { NoPage } from "./desk/frame/NoPage.tsx";
import { SignIn } from "./desk/frame/SignIn.tsx";
import { client } from "./api/queries.ts";
import { Loading } from "./ui/Loading.tsx";

const root = createRootRouteWithContext<Context>()({ notFoundComponent: NoPage });

/** Whoever is not signed in goes to the door, and comes back to where they wanted to be. */
const frame = createRoute({
  getParentRoute: () => root,
  id: "frame",
  component: Frame,
  beforeLoad: async ({ context, location }) => {
    if (!wasHere()) throw redirect({ to: "/sign-in", search: { back: location.href } });
    try {
      await context.client.ensureQueryData(me);
    } catch (error) {
      if (isProblem(error, 401)) throw redirect({ to: "/sign-in", search: { back: location.href } });
      throw error;
    }
  },
});
const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  component: SignIn,
  validateSearch: words("back"),
});

const inFrame = { getParentRoute: () => frame };
const page = lazyRouteComponent;
const prices = createRoute({
  getParentRoute: () => root,
  path: "/prices/$code",
  component: page(() => import("./prices/PricesPage.tsx"), "Page"),
});
const tree = root.addChildren([
  signIn,
  prices,
  frame.addChildren([
    createRoute({
      ...inFrame,
      path: "/",
      component: page(() => import("./desk/workbench/WorkbenchPage.tsx"), "Page"),
      validateSearch: words("act", "number", "show"),
    }),
    createRoute({
      ...inFrame,
      path: "/intake",
      component: page(() => import("./desk/intake/IntakePage.tsx"), "Page"),
      validateSearch: words("q", "home", "person", "kind"),
    }),
    createRoute({
      ...inFrame,
      path: "/matters",
      component: page(() => import("./desk/matters/MattersPage.tsx"), "Page"),
      validateSearch: words(
        ...(["view", "procedure", "state", "status", "awaits", "department", "home", "person", "contractor"] as const),
        ...([
          "late",
          "severity",
          "from",
          "to",
          "text",
          "sort",
          "chosen",
          "columns",
          "act",
          "answers",
          "kpi",
          "period",
          "dated",
        ] as const),
      ),
    }),
    createRoute({
      ...inFrame,
      path: "/matters/$number",
      component: page(() => import("./desk/matters/MatterPage.tsx"), "Page"),
      validateSearch: (search) => ({ ...words("act", "behalf", "only")(search), ...flags("chart")(search) }),
    }),
    createRoute({
      ...inFrame,
      path: "/homes",
      component: page(() => import("./desk/homes/HomesPage.tsx"), "Page"),
      validateSearch: words("home", "show", "only", "text"),
    }),
    createRoute({
      ...inFrame,
      path: "/homes/import",
      component: page(() => import("./desk/homes/ImportPage.tsx"), "Page"),
    }),
    createRoute({
      ...inFrame,
      path: "/homes/$home",
      component: page(() => import("./desk/homes/HomePage.tsx"), "Page"),
      validateSearch: words("kinds", "edit"),
    }),
    createRoute({
      ...inFrame,
      path: "/homes/$home/archive",
      component: page(() => import("./desk/archive/HomeArchivePage.tsx"), "Page"),
    }),
    createRoute({
      ...inFrame,
      path: "/archive",
      component: page(() => import("./desk/archive/ArchivePage.tsx"), "Page"),
      validateSearch: words(
        ...(["view", "text", "category", "year", "secrecy", "status"] as const),
        ...(["department", "box", "entry", "chosen", "act", "late"] as const),
      ),
    }),
    createRoute({
      ...inFrame,
      path: "/handovers",
      component: page(() => import("./desk/handovers/HandoversPage.tsx"), "Page"),
      validateSearch: words("edit"),
    }),
    createRoute({
      ...inFrame,
      path: "/handovers/$campaign",
      component: page(() => import("./desk/handovers/CampaignPage.tsx"), "Page"),
      validateSearch: words("tab", "day", "home"),
    }),
    createRoute({
      ...inFrame,
      path: "/contractors",
      component: page(() => import("./desk/contractors/ContractorsPage.tsx"), "Page"),
      validateSearch: words("edit"),
    }),
    createRoute({
      ...inFrame,
      path: "/people",
      component: page(() => import("./desk/people/PeoplePage.tsx"), "Page"),
      validateSearch: words("text"),
    }),
    createRoute({
      ...inFrame,
      path: "/people/$person",
      component: page(() => import("./desk/people/PersonPage.tsx"), "Page"),
      validateSearch: words("edit"),
    }),
    createRoute({
      ...inFrame,
      path: "/regulations",
      component: page(() => import("./desk/regulations/RegulationsPage.tsx"), "Page"),
    }),
    createRoute({
      ...inFrame,
      path: "/regulations/$name",
      component: page(() => import("./desk/regulations/RegulationPage.tsx"), "Page"),
      validateSearch: (search) => ({ ...words("policy", "unit")(search), ...flags("chart")(search) }),
    }),
    createRoute({
      ...inFrame,
      path: "/organisation",
      component: page(() => import("./desk/organisation/OrganisationPage.tsx"), "Page"),
      validateSearch: words("unit", "tab", "edit"),
    }),
    createRoute({
      ...inFrame,
      path: "/registers",
      component: page(() => import("./desk/registers/RegistersPage.tsx"), "Page"),
    }),
    createRoute({
      ...inFrame,
      path: "/registers/$procedure/$book",
      component: page(() => import("./desk/registers/RegisterPage.tsx"), "Page"),
      validateSearch: (search) => ({ ...words("from", "to", "write")(search), ...flags("open")(search) }),
    }),
    createRoute({
      ...inFrame,
      path: "/reports",
      component: page(() => import("./desk/reports/ReportsPage.tsx"), "Page"),
      validateSearch: words("procedure", "report", "period"),
    }),
    createRoute({
      ...inFrame,
      path: "/calendar",
      component: page(() => import("./desk/calendar/CalendarPage.tsx"), "Page"),
      validateSearch: words("year", "unit"),
    }),
    createRoute({
      ...inFrame,
      path: "/services",
      component: page(() => import("./desk/services/ServicesPage.tsx"), "Page"),
    }),
    createRoute({
      ...inFrame,
      path: "/counter",
      component: page(() => import("./desk/counter/CounterPage.tsx"), "Page"),
      validateSearch: words("home", "matter"),
    }),
    createRoute({
      ...inFrame,
      path: "/notices",
      component: page(() => import("./desk/notices/TellPage.tsx"), "Page"),
      validateSearch: words("tab"),
    }),
    createRoute({
      ...inFrame,
      path: "/surveys",
      component: page(() => import("./desk/surveys/SurveysPage.tsx"), "Page"),
      validateSearch: words("survey"),
    }),
    createRoute({
      ...inFrame,
      path: "/outbox",
      component: page(() => import("./desk/notices/OutboxPage.tsx"), "Page"),
      validateSearch: words("status", "channel"),
    }),
    createRoute({
      ...inFrame,
      path: "/account",
      component: page(() => import("./desk/session/AccountPage.tsx"), "Page"),
    }),
  ]),
]);

export const router = createRouter({
  routeTree: tree,
  context: { client },
  defaultPreload: false,
  defaultPendingMs: 200,
  defaultPendingComponent: Loading,
  defaultErrorComponent: Broken,
});
declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
