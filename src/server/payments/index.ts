/** The routes of payments. */
import type { AnyRoute } from "../route.ts";
import { paymentAccountRoutes } from "./accounts.ts";
import { fundRoutes } from "./funds.ts";
import { rollLineRoutes } from "./lines.ts";
import { rollRoutes } from "./rolls.ts";

export const paymentRoutes: readonly AnyRoute[] = [
  ...rollRoutes,
  ...rollLineRoutes,
  ...paymentAccountRoutes,
  ...fundRoutes,
];
