/** Values set by an office, by date, under a document. */
import { queryOptions } from "@tanstack/react-query";
import type { Day, ParameterRow, Yuan } from "#wire";
import { queryString, read, write } from "./call.ts";

export interface NewParameter {
  code: string;
  category: string | null;
  amount: Yuan;
  validFrom: Day;
  documentNo: string;
}

export const parameters = (code: string | undefined) =>
  queryOptions({
    queryKey: ["parameters", code ?? null],
    queryFn: ({ signal }) => read<ParameterRow[]>(`/api/parameters${queryString({ code })}`, signal),
  });

export const setParameter = (given: NewParameter): Promise<unknown> => write("POST", "/api/parameters", given);
