/** A township clerk at work over HTTP: registers households, opens cases, accepts them. */
import { idCheckCharacter } from "#policy";
import type { CaseView, DemoAccount, DivisionRow, HouseholdView, Me } from "#wire";

export interface Clerk {
  readonly address: string;
  ask<T>(method: string, path: string, body?: unknown): Promise<T>;
}
/** What the server has acknowledged of one case. */
export interface Acknowledged {
  readonly caseId: number;
  readonly version: number;
}

/** An answer other than success. */
export class Refused extends Error {
  readonly status: number;
  readonly type: string;
  constructor(status: number, body: string) {
    super(`${status} ${body}`);
    this.status = status;
    this.type = /"type":"([^"]+)"/.exec(body)?.[1] ?? "";
  }
}

const read = async <T>(answer: Response): Promise<T> => {
  const body = await answer.text();
  if (!answer.ok) throw new Refused(answer.status, body);
  return (body === "" ? undefined : JSON.parse(body)) as T;
};

/** Signs in with the first demonstration account of the login. */
export const clerkAt = async (address: string, login = "huaminglou.clerk"): Promise<Clerk> => {
  const accounts = await read<DemoAccount[]>(await fetch(`${address}/api/demo-accounts`));
  const account = accounts.find((each) => each.login === login);
  if (account === undefined) throw new Error(`The demonstration offers no ${login}`);
  const entered = await fetch(`${address}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ login, password: account.password }),
  });
  const cookie = entered.headers
    .getSetCookie()
    .map((each) => each.split(";")[0] ?? "")
    .join("; ");
  const { csrf } = await read<Me>(entered);
  const ask = async <T>(method: string, path: string, body?: unknown): Promise<T> =>
    read<T>(
      await fetch(`${address}${path}`, {
        method,
        headers: {
          cookie,
          "x-csrf-token": csrf,
          ...(body === undefined ? {} : { "content-type": "application/json" }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
  return { address, ask };
};

/** A village of the clerk's township. */
export const villageOf = async ({ ask }: Clerk): Promise<number> => {
  const { division } = await ask<Me>("GET", "/api/session");
  const [village] = await ask<DivisionRow[]>("GET", `/api/divisions/${division.unitId}/children`);
  if (village === undefined) throw new Error("The township has no village");
  return village.unitId;
};

/** A number nobody in the demonstration has: nobody there was born in 1921. */
const idNumber = (nth: number): string => {
  const day = String(1 + (Math.floor(nth / 900) % 28)).padStart(2, "0");
  const month = String(1 + (Math.floor(nth / 25_200) % 12)).padStart(2, "0");
  const first = `4301821921${month}${day}${String(100 + (nth % 900))}`;
  return first + idCheckCharacter(first);
};

/** Registers household `nth`, opens its case and accepts it; tells of each step the server acknowledged. */
export const takeIn = async (
  { ask }: Clerk,
  { nth, unitId }: { nth: number; unitId: number },
  acknowledge: (known: Acknowledged) => void,
): Promise<void> => {
  const household = await ask<HouseholdView>("POST", "/api/households", {
    unitId,
    category: "rural",
    address: `三组${nth}号附近的老屋场`,
    members: [{ relation: "self", fullName: "周老人", idNumber: idNumber(nth), sex: null }],
  });
  const personId = household.members[0]?.personId;
  const opened = await ask<CaseView>("POST", "/api/cases", {
    service: "minimum-living-allowance",
    householdId: household.householdId,
    applicantId: personId,
    facts: { household: {}, members: [{ personId, facts: {} }] },
  });
  acknowledge({ caseId: opened.row.caseId, version: opened.version });
  const { version } = await ask<CaseView>("POST", `/api/cases/${opened.row.caseId}/actions/accept`, {
    version: opened.version,
    input: { nearRelative: "no" },
  });
  acknowledge({ caseId: opened.row.caseId, version });
};
