/** What the system page asks of the server. */
import { queryOptions } from "@tanstack/react-query";
import type {
  AccountRow,
  ColleagueWire,
  DelegationWire,
  EnrolmentWire,
  LeaverWire,
  Page,
  PersonRow,
  PostsWire,
  RecoveryCodesWire,
  RelativeWire,
  SessionWire,
} from "#wire";
import { queryString, read, write } from "../api/call.ts";

const list = <T>(key: string, path: string) =>
  queryOptions({ queryKey: ["system", key], queryFn: ({ signal }) => read<T>(path, signal) });

export const sessions = list<SessionWire[]>("sessions", "/api/sessions");
export const delegations = list<DelegationWire[]>("delegations", "/api/delegations");
export const colleagues = list<ColleagueWire[]>("colleagues", "/api/delegations/colleagues");
export const relatives = list<RelativeWire[]>("relatives", "/api/relatives");
export const posts = list<PostsWire>("posts", "/api/accounts/posts");
export const accounts = (q: string) => list<Page<AccountRow>>(`accounts ${q}`, `/api/accounts${queryString({ q })}`);
export const people = (q: string) =>
  list<Page<PersonRow>>(`people ${q}`, `/api/people${queryString({ q, limit: 10 })}`);

export const endSession = (sessionId: number | null) =>
  write<void>("DELETE", sessionId === null ? "/api/sessions" : `/api/sessions/${sessionId}`);
export const changePassword = (given: { oldPassword: string; password: string }) =>
  write<void>("POST", "/api/session/password", given);
export const beginEnrolment = () => write<EnrolmentWire>("POST", "/api/session/second-factor/enrolment");
export const confirmEnrolment = (code: string) =>
  write<RecoveryCodesWire>("POST", "/api/session/second-factor/confirmation", { code });
export const removeFactor = (code: string) => write<void>("POST", "/api/session/second-factor/removal", { code });
export const actFor = (delegationId: number | null) => write<void>("POST", "/api/session/acting", { delegationId });
export const delegate = (given: { toAccountId: number; from: string; to: string; reason: string }) =>
  write<DelegationWire[]>("POST", "/api/delegations", given);
export const withdraw = (delegationId: number) => write<void>("DELETE", `/api/delegations/${delegationId}`);
export const stateRelative = (given: { personId: number; relation: string }) =>
  write<RelativeWire[]>("POST", "/api/relatives", given);
export const endRelative = (relativeId: number) => write<void>("DELETE", `/api/relatives/${relativeId}`);

export interface NewAccount {
  officeId: number;
  login: string;
  fullName: string;
  idNumber: string;
  password: string;
}
export const openAccount = (given: NewAccount) => write<void>("POST", "/api/accounts", given);
export const endAccount = (id: number, reason: string) =>
  write<LeaverWire>("POST", `/api/accounts/${id}/end`, { reason });
export const unlockAccount = (id: number) => write<void>("POST", `/api/accounts/${id}/unlock`);
export const resetPassword = (id: number, password: string) =>
  write<void>("POST", `/api/accounts/${id}/password`, { password });
export const appoint = (id: number, given: { role: string; officeId: number | null }) =>
  write<void>("POST", `/api/accounts/${id}/appointments`, given);
