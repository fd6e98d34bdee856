/** Who is told of what happened elsewhere in the house; each module or domain brings its own subscriber. */
import { caseSubscriber } from "#kernel/cases";
import type { Subscriber } from "#kernel/events";
import type { Platform } from "#platform";
import { caseDeps } from "../case-deps.ts";

export const subscribersOf = (platform: Platform): readonly Subscriber[] => [caseSubscriber(caseDeps(platform))];
