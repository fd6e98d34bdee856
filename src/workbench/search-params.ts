/** Reads what an address asks for; anything that does not fit is left out, so a broken link still opens the page. */
import type { CaseRow } from "#wire";

type Given = Readonly<Record<string, unknown>>;

export const clockFilters = ["overdue", "dueToday", "dueSoon"] as const;
export type ClockFilter = (typeof clockFilters)[number];
const states: readonly CaseRow["state"][] = ["open", "decided", "closed"];

const word = (value: unknown): string | undefined => {
  const given = typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
  return given === "" ? undefined : given;
};

const id = (value: unknown): number | undefined => {
  const number = Number(value);
  return Number.isSafeInteger(number) && number > 0 ? number : undefined;
};
const day = (value: unknown): string | undefined => {
  const given = word(value);
  return given !== undefined && /^\d{4}-\d\d-\d\d$/.test(given) ? given : undefined;
};

/** `second`: the browser comes back from a provider of identities, and the code of the second factor is still to come. */
export const signInSearch = (given: Given): { to?: string; second?: true } => {
  const to = word(given["to"]);
  return { ...(to === undefined ? {} : { to }), ...(String(given["second"]) === "true" ? { second: true } : {}) };
};
export const peopleSearch = (given: Given): { q?: string } => {
  const q = word(given["q"]);
  return q === undefined ? {} : { q };
};
/** `after`: the last paper of the page before. */
export const papersSearch = (given: Given): { q?: string; after?: string } => {
  const after = id(given["after"]);
  return { ...peopleSearch(given), ...(after === undefined ? {} : { after: String(after) }) };
};
export const intakeSearch = (given: Given): { household?: number } => {
  const household = id(given["household"]);
  return household === undefined ? {} : { household };
};
export const householdSearch = (given: Given): { asOf?: string } => {
  const asOf = day(given["asOf"]);
  return asOf === undefined ? {} : { asOf };
};
export const rulesSearch = (given: Given): { service?: string } => {
  const service = word(given["service"]);
  return service === undefined ? {} : { service };
};
export const parametersSearch = (given: Given): { code?: string } => {
  const code = word(given["code"]);
  return code === undefined ? {} : { code };
};
/** `import`: the one whose check is shown. */
export const importsSearch = (given: Given): { import?: number } => {
  const shown = id(given["import"]);
  return shown === undefined ? {} : { import: shown };
};
/** `job`: the work whose result is shown. */
export const jobSearch = (given: Given): { job?: number } => {
  const job = id(given["job"]);
  return job === undefined ? {} : { job };
};
/** `unit`: the division whose parts are shown. */
export const statisticsSearch = (given: Given): { service?: string; month?: string; unit?: number } => {
  const month = word(given["month"]);
  const unit = id(given["unit"]);
  return {
    ...rulesSearch(given),
    ...(month !== undefined && /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? { month } : {}),
    ...(unit === undefined ? {} : { unit }),
  };
};
/** What an auditor looks for. */
export interface AuditSearch {
  from?: string | undefined;
  to?: string | undefined;
  act?: string | undefined;
  area?: string | undefined;
  who?: string | undefined;
  caseNo?: string | undefined;
}
export const auditSearch = (given: Given): AuditSearch => {
  const [from, to] = [day(given["from"]), day(given["to"])];
  const [act, area, who, caseNo] = [word(given["act"]), word(given["area"]), word(given["who"]), word(given["caseNo"])];
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(act === undefined ? {} : { act }),
    ...(area === undefined ? {} : { area }),
    ...(who === undefined ? {} : { who }),
    ...(caseNo === undefined ? {} : { caseNo }),
  };
};
/** `kind`: the ledger that is shown. */
export const ledgersSearch = (given: Given): { service?: string; kind?: string; year?: number } => {
  const kind = word(given["kind"]);
  const year = id(given["year"]);
  return { ...rulesSearch(given), ...(kind === undefined ? {} : { kind }), ...(year === undefined ? {} : { year }) };
};
export const todaySearch = (given: Given): { clock?: ClockFilter } => {
  const clock = clockFilters.find((known) => known === given["clock"]);
  return clock === undefined ? {} : { clock };
};

/** `trail`: the cursors of the pages before this one, last is this one; paging back drops the last. */
export const casesSearch = (given: Given): { state?: CaseRow["state"]; q?: string; trail?: string[] } => {
  const state = states.find((known) => known === given["state"]);
  const trail = Array.isArray(given["trail"]) ? given["trail"].map(String) : [];
  return {
    ...(state === undefined ? {} : { state }),
    ...peopleSearch(given),
    ...(trail.length === 0 ? {} : { trail }),
  };
};
