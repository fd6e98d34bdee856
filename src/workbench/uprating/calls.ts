/** What the page of 标准调整 asks of the server. */
import type { JobWire, UpratingAsked } from "#wire";
import { write } from "../api/call.ts";

export const askUprating = (asked: UpratingAsked): Promise<JobWire> => write("POST", "/api/uprating", asked);
