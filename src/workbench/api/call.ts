/** One way to talk to the server: same origin, JSON, problems as exceptions. */
import type { Problem } from "#wire";

/** The server answered and refused, with words for the reader. */
export class Refused extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.title);
    this.name = "Refused";
    this.problem = problem;
  }
}
/** No answer came: the network or the server is away. */
export class Unreachable extends Error {
  override readonly name = "Unreachable";
}

let csrf = "";
/** Keeps the token of the session for the header of every write. */
export const rememberCsrf = (token: string): void => {
  csrf = token;
};

const send = async (path: string, init: RequestInit): Promise<Response> => {
  try {
    return await fetch(path, { credentials: "same-origin", ...init });
  } catch (error) {
    if (init.signal?.aborted === true) throw error;
    throw new Unreachable(String(error));
  }
};

const problemOf = async (response: Response): Promise<Problem> => {
  if (!(response.headers.get("content-type")?.includes("json") ?? false)) {
    return { type: "server.no-words", title: `服务器返回 ${response.status}`, status: response.status };
  }
  const problem: Problem = await response.json();
  return problem;
};

const answer = async <T>(response: Response): Promise<T> => {
  if (!response.ok) throw new Refused(await problemOf(response));
  const body: T = response.status === 204 ? undefined : await response.json();
  return body;
};

/** Reads. The caller names the wire type that the route promises. */
export const read = async <T>(path: string, signal?: AbortSignal): Promise<T> =>
  answer<T>(await send(path, { headers: { accept: "application/json" }, signal: signal ?? null }));

/** Writes, with the session's token. */
export const write = async <T>(method: "POST" | "DELETE", path: string, body?: unknown): Promise<T> =>
  answer<T>(
    await send(path, {
      method,
      headers: {
        accept: "application/json",
        "x-csrf-token": csrf,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      body: body === undefined ? null : JSON.stringify(body),
    }),
  );

/** A query string of the parameters that are set. */
export const queryString = (params: Readonly<Record<string, string | number | undefined>>): string => {
  const set = Object.entries(params).filter(([, value]) => value !== undefined && value !== "");
  return set.length === 0 ? "" : `?${new URLSearchParams(set.map(([key, value]) => [key, String(value)])).toString()}`;
};
