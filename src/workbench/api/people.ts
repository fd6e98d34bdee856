/** People and households. */
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { CitizenCodeWire, Day, HouseholdView, Page, PersonRow } from "#wire";
import { queryString, read, write } from "./call.ts";

export interface NewMember {
  fullName: string;
  idNumber: string;
  phone?: string;
  relation: string;
  hukouUnitId?: number;
}
export interface NewHousehold {
  unitId: number;
  category: "urban" | "rural";
  address: string;
  members: NewMember[];
}

export const peopleFound = (q: string) =>
  queryOptions({
    queryKey: ["people", q],
    queryFn: ({ signal }) => read<Page<PersonRow>>(`/api/people${queryString({ q, limit: 50 })}`, signal),
    enabled: q !== "",
    placeholderData: keepPreviousData,
  });

export const householdView = (householdId: number, asOf?: Day) =>
  queryOptions({
    queryKey: ["household", householdId, asOf ?? null],
    queryFn: ({ signal }) => read<HouseholdView>(`/api/households/${householdId}${queryString({ asOf })}`, signal),
    placeholderData: keepPreviousData,
  });

/** The full number, against a reason that is logged. */
export const revealId = (given: { personId: number; reason: string }): Promise<{ idNumber: string }> =>
  write("POST", `/api/people/${given.personId}/reveal`, { reason: given.reason });

/** A code for one sign-in of the citizen whose card was seen at the desk. */
export const admitCitizen = (given: { personId: number; card: string }): Promise<CitizenCodeWire> =>
  write("POST", `/api/people/${given.personId}/citizen-code`, { card: given.card });

export const openHousehold = (given: NewHousehold): Promise<HouseholdView> => write("POST", "/api/households", given);
