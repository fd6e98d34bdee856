/** A running instance: database, seed, sealer, pages and interfaces. */
export { buildApp, type AppOptions } from "./app.ts";
export { startInstance, type Instance, type InstanceOptions } from "./start-instance.ts";
export { logLevels, type LogLevel } from "./log/logging.ts";
export { startBackground } from "./background/start-background.ts";
