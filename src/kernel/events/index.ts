/** Events: published with the change, told afterwards to whoever subscribed, at least once. */
export type { EventBodies, EventKind, Happened } from "./declare.ts";
export { publish, type NewEvent } from "./publish.ts";
export { subscribe, subscriber, type Handler, type Subscriber } from "./subscriber.ts";
export { dispatchNext, type Outcome } from "./dispatch.ts";
export { startDispatcher, type Dispatcher, type DispatcherOptions } from "./dispatcher.ts";
export { undelivered, type Undelivered } from "./undelivered.ts";
