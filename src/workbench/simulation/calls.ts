/** What the page of simulations asks of the server. */
import type { JobWire, SimulationAsked } from "#wire";
import { write } from "../api/call.ts";

export const askSimulation = (asked: SimulationAsked): Promise<JobWire> => write("POST", "/api/simulations", asked);
