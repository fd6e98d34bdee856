/** The shapes that travel between the server, the pages and the command line. Types only. */
export type * from "./accounts.ts";
export type * from "./appeals.ts";
export type * from "./basics.ts";
export type * from "./cases.ts";
export type * from "./citizens.ts";
export type * from "./exchange.ts";
export type * from "./papers.ts";
export type * from "./payments.ts";
export type * from "./people.ts";
export type * from "./problem.ts";
export type * from "./proposal.ts";
export type * from "./public.ts";
export type * from "./records.ts";
export type * from "./service.ts";
export type * from "./signed-in.ts";
export type * from "./support.ts";
export type * from "./guide.ts";
