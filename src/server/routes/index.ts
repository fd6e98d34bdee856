/** Every route of the interface. */
import type { AnyRoute } from "../route.ts";
import { caseProcedureRoutes } from "./case-procedure.ts";
import { caseRoutes } from "./cases.ts";
import { demonstrationRoutes } from "./demonstration.ts";
import { divisionRoutes } from "./divisions.ts";
import { editionRoutes } from "./editions.ts";
import { exportRoutes } from "./exports.ts";
import { fileRoutes } from "./files.ts";
import { householdRoutes } from "./households.ts";
import { importRoutes } from "./imports.ts";
import { jobRoutes } from "./jobs.ts";
import { organisationRoutes } from "./organisations.ts";
import { paperRoutes } from "./papers.ts";
import { parameterRoutes } from "./parameters.ts";
import { peopleChangeRoutes } from "./people-changes.ts";
import { peopleRoutes } from "./people.ts";
import { protectedPeopleRoutes } from "./protected-people.ts";
import { runningSupportRoutes } from "./running-support.ts";
import { paymentRoutes } from "../payments/index.ts";
import { publicRoutes } from "../citizens/public.ts";
import { spotCheckRoutes } from "./spot-checks.ts";
import { serviceRoutes } from "./services.ts";
import { auditRoutes } from "../audit/audit.ts";
import { ledgerRoutes } from "../statistics/ledgers.ts";
import { statisticsRoutes } from "../statistics/statistics.ts";
import { accountRoutes } from "./accounts.ts";
import { citizenRoutes } from "../citizens/citizen.ts";
import { deskRoutes } from "./desk.ts";
import { delegationRoutes } from "./delegations.ts";
import { oidcRoutes } from "./oidc.ts";
import { sessionRoutes } from "./session.ts";
import { caseloadRoutes } from "../evidence/caseload.ts";
import { evidenceRoutes } from "../evidence/evidence.ts";
import { simulationRoutes } from "../simulations/simulations.ts";
import { upratingRoutes } from "../uprating/uprating.ts";

export const routes: readonly AnyRoute[] = [
  ...sessionRoutes,
  ...oidcRoutes,
  ...citizenRoutes,
  ...deskRoutes,
  ...delegationRoutes,
  ...accountRoutes,
  ...demonstrationRoutes,
  ...caseRoutes,
  ...caseProcedureRoutes,
  ...evidenceRoutes,
  ...caseloadRoutes,
  ...runningSupportRoutes,
  ...spotCheckRoutes,
  ...householdRoutes,
  ...peopleRoutes,
  ...peopleChangeRoutes,
  ...protectedPeopleRoutes,
  ...organisationRoutes,
  ...paymentRoutes,
  ...statisticsRoutes,
  ...ledgerRoutes,
  ...auditRoutes,
  ...publicRoutes,
  ...serviceRoutes,
  ...editionRoutes,
  ...paperRoutes,
  ...parameterRoutes,
  ...simulationRoutes,
  ...upratingRoutes,
  ...divisionRoutes,
  ...fileRoutes,
  ...importRoutes,
  ...exportRoutes,
  ...jobRoutes,
];
