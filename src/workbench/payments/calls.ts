/** What the pages of payments ask of the server. */
import { queryOptions } from "@tanstack/react-query";
import type {
  AnswerTakenWire,
  FundsWire,
  PaymentAccountWire,
  RollLinesWire,
  RollLineWire,
  RollViewWire,
  RollWire,
  FileWire,
} from "#wire";
import { queryString, read, write } from "../api/call.ts";

export const rolls = queryOptions({
  queryKey: ["rolls"],
  queryFn: ({ signal }) => read<RollWire[]>("/api/rolls", signal),
});
export const rollView = (rollId: number) =>
  queryOptions({
    queryKey: ["rolls", rollId],
    queryFn: ({ signal }) => read<RollViewWire>(`/api/rolls/${rollId}`, signal),
  });
export const rollLines = (rollId: number, asked: { after: number; state: RollLineWire["state"] | undefined }) =>
  queryOptions({
    queryKey: ["rolls", rollId, "lines", asked],
    queryFn: ({ signal }) => read<RollLinesWire>(`/api/rolls/${rollId}/lines${queryString(asked)}`, signal),
  });
export const funds = queryOptions({
  queryKey: ["funds"],
  queryFn: ({ signal }) => read<FundsWire>("/api/funds", signal),
});
export const accountsOf = (personId: number) =>
  queryOptions({
    queryKey: ["payment-accounts", personId],
    queryFn: ({ signal }) => read<PaymentAccountWire[]>(`/api/people/${personId}/accounts`, signal),
  });

export const draftRoll = (given: { serviceId: string; month: string }): Promise<RollViewWire> =>
  write("POST", "/api/rolls", given);
export const actOnRoll = ({
  rollId,
  act,
  body = {},
}: {
  rollId: number;
  act: string;
  body?: object;
}): Promise<RollViewWire> => write("POST", `/api/rolls/${rollId}/${act}`, body);
export const takeAnswer = ({ rollId, content }: { rollId: number; content: string }): Promise<AnswerTakenWire> =>
  write("POST", `/api/rolls/${rollId}/answers`, { content });
export const actOnLine = ({
  rollId,
  lineNo,
  act,
  reason,
}: {
  rollId: number;
  lineNo: number;
  act: string;
  reason: string;
}): Promise<void> => write("POST", `/api/rolls/${rollId}/lines/${lineNo}/${act}`, { reason });
export const fileAddress = (rollId: number): string => `/api/rolls/${rollId}/file`;
export const receiveMoney = (given: { source: string; amount: string; document: string }): Promise<FundsWire> =>
  write("POST", "/api/funds/receipts", given);
export const enterAccount = ({
  personId,
  ...body
}: {
  personId: number;
  bank: string;
  number: string;
  holderName: string;
  agreement?: string;
}): Promise<PaymentAccountWire[]> => write("POST", `/api/people/${personId}/accounts`, body);
export const confirmAccount = (accountId: number): Promise<void> =>
  write("POST", `/api/payment-accounts/${accountId}/confirm`, {});

export const exportRoll = (asked: { rollId: number; reason: string }): Promise<FileWire> =>
  write("POST", "/api/exports/roll", { ...asked, format: "xlsx" });
