/** Who is told of what happened elsewhere in the house; each module or domain brings its own subscriber. */
import type { Subscriber } from "#kernel/events";

export const subscribers: readonly Subscriber[] = [];
