/** Every route of the interface. */
import type { AnyRoute } from "../route.ts";
import { caseRoutes } from "./cases.ts";
import { demonstrationRoutes } from "./demonstration.ts";
import { divisionRoutes } from "./divisions.ts";
import { householdRoutes } from "./households.ts";
import { parameterRoutes } from "./parameters.ts";
import { peopleRoutes } from "./people.ts";
import { serviceRoutes } from "./services.ts";
import { sessionRoutes } from "./session.ts";

export const routes: readonly AnyRoute[] = [
  ...sessionRoutes,
  ...demonstrationRoutes,
  ...caseRoutes,
  ...householdRoutes,
  ...peopleRoutes,
  ...serviceRoutes,
  ...parameterRoutes,
  ...divisionRoutes,
];
