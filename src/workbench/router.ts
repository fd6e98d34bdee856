/** The addresses of the workbench. Pages load when first visited. */
import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from "@tanstack/react-router";
import { session } from "./api/session.ts";
import { NoSuchPage } from "./app/no-such-page.tsx";
import { PageLoading } from "./app/page-loading.tsx";
import { PageTrouble } from "./app/page-trouble.tsx";
import { Shell } from "./app/shell.tsx";
import {
  casesSearch,
  householdSearch,
  importsSearch,
  intakeSearch,
  papersSearch,
  parametersSearch,
  peopleSearch,
  rulesSearch,
  signInSearch,
  auditSearch,
  jobSearch,
  ledgersSearch,
  statisticsSearch,
  todaySearch,
} from "./search-params.ts";

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()();

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: signInSearch,
  component: lazyRouteComponent(() => import("./sign-in/sign-in-page.tsx"), "SignInPage"),
});

const inside = createRoute({
  getParentRoute: () => root,
  id: "inside",
  beforeLoad: async ({ context, location }) => {
    if ((await context.queryClient.ensureQueryData(session)) === null)
      throw redirect({ to: "/sign-in", search: { to: location.href } });
  },
  component: Shell,
});

const today = createRoute({
  getParentRoute: () => inside,
  path: "/",
  validateSearch: todaySearch,
  component: lazyRouteComponent(() => import("./today/today-page.tsx"), "TodayPage"),
});
const cases = createRoute({
  getParentRoute: () => inside,
  path: "/cases",
  validateSearch: casesSearch,
  component: lazyRouteComponent(() => import("./cases/cases-page.tsx"), "CasesPage"),
});
const oneCase = createRoute({
  getParentRoute: () => inside,
  path: "/cases/$caseId",
  component: lazyRouteComponent(() => import("./case/case-page.tsx"), "CasePage"),
});
const intake = createRoute({
  getParentRoute: () => inside,
  path: "/intake",
  validateSearch: intakeSearch,
  component: lazyRouteComponent(() => import("./intake/intake-page.tsx"), "IntakePage"),
});
const household = createRoute({
  getParentRoute: () => inside,
  path: "/households/$householdId",
  validateSearch: householdSearch,
  component: lazyRouteComponent(() => import("./household/household-page.tsx"), "HouseholdPage"),
});
const people = createRoute({
  getParentRoute: () => inside,
  path: "/people",
  validateSearch: peopleSearch,
  component: lazyRouteComponent(() => import("./people/people-page.tsx"), "PeoplePage"),
});
const rules = createRoute({
  getParentRoute: () => inside,
  path: "/rules",
  validateSearch: rulesSearch,
  component: lazyRouteComponent(() => import("./rules/rules-page.tsx"), "RulesPage"),
});
const parameters = createRoute({
  getParentRoute: () => inside,
  path: "/parameters",
  validateSearch: parametersSearch,
  component: lazyRouteComponent(() => import("./parameters/parameters-page.tsx"), "ParametersPage"),
});
const simulation = createRoute({
  getParentRoute: () => inside,
  path: "/parameters/simulation",
  validateSearch: jobSearch,
  component: lazyRouteComponent(() => import("./simulation/simulation-page.tsx"), "SimulationPage"),
});
const uprating = createRoute({
  getParentRoute: () => inside,
  path: "/parameters/uprating",
  validateSearch: jobSearch,
  component: lazyRouteComponent(() => import("./uprating/uprating-page.tsx"), "UpratingPage"),
});
const ledgers = createRoute({
  getParentRoute: () => inside,
  path: "/statistics/ledgers",
  validateSearch: ledgersSearch,
  component: lazyRouteComponent(() => import("./statistics/ledgers-page.tsx"), "LedgersPage"),
});
const audit = createRoute({
  getParentRoute: () => inside,
  path: "/audit",
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import("./audit/audit-page.tsx"), "AuditPage"),
});
const imports = createRoute({
  getParentRoute: () => inside,
  path: "/imports",
  validateSearch: importsSearch,
  component: lazyRouteComponent(() => import("./imports/imports-page.tsx"), "ImportsPage"),
});
const caseload = createRoute({
  getParentRoute: () => inside,
  path: "/caseload",
  component: lazyRouteComponent(() => import("./caseload/caseload-page.tsx"), "CaseloadPage"),
});
const supervision = createRoute({
  getParentRoute: () => inside,
  path: "/supervision",
  component: lazyRouteComponent(() => import("./supervision/supervision-page.tsx"), "SupervisionPage"),
});
const papers = createRoute({
  getParentRoute: () => inside,
  path: "/papers",
  validateSearch: papersSearch,
  component: lazyRouteComponent(() => import("./papers/papers-page.tsx"), "PapersPage"),
});
const payments = createRoute({
  getParentRoute: () => inside,
  path: "/payments",
  component: lazyRouteComponent(() => import("./payments/payments-page.tsx"), "PaymentsPage"),
});
const oneRoll = createRoute({
  getParentRoute: () => inside,
  path: "/payments/$rollId",
  component: lazyRouteComponent(() => import("./payments/roll-page.tsx"), "RollPage"),
});
const statistics = createRoute({
  getParentRoute: () => inside,
  path: "/statistics",
  validateSearch: statisticsSearch,
  component: lazyRouteComponent(() => import("./statistics/statistics-page.tsx"), "StatisticsPage"),
});
const system = createRoute({
  getParentRoute: () => inside,
  path: "/system",
  component: lazyRouteComponent(() => import("./system/system-page.tsx"), "SystemPage"),
});

const tree = root.addChildren([
  signIn,
  inside.addChildren([
    today,
    cases,
    oneCase,
    intake,
    household,
    people,
    rules,
    parameters,
    simulation,
    uprating,
    ledgers,
    audit,
    imports,
    caseload,
    papers,
    payments,
    oneRoll,
    statistics,
    supervision,
    system,
  ]),
]);

/** The router over one cache. */
export const openRouter = (queryClient: QueryClient) =>
  createRouter({
    routeTree: tree,
    context: { queryClient },
    defaultPreload: "intent",
    scrollRestoration: true,
    defaultPendingComponent: PageLoading,
    defaultErrorComponent: PageTrouble,
    defaultNotFoundComponent: NoSuchPage,
  });

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof openRouter>;
  }
  interface HistoryState {
    /** An identity number being looked for: it must not stand in an address, which is logged and shared. */
    idQuery?: string;
  }
}
