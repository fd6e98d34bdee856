/** Sends what somebody has written; answers null, or why it was not taken. */
import type { Problem } from "#wire";

export interface NotTaken {
  readonly says: string;
  readonly next: string;
}

const offline: NotTaken = { says: "没有发出去", next: "请检查网络后再点一次，写的内容还在" };

const whyNot = ({ title, next, issues }: Problem): NotTaken => ({
  says: title,
  next: issues?.map(({ says }) => says).join("；") ?? next ?? offline.next,
});

/** `csrf`: of the session, for whoever is signed in. */
export const send = async (path: string, body: object, csrf: string | null = null): Promise<NotTaken | null> => {
  try {
    const headers = { "content-type": "application/json", ...(csrf === null ? {} : { "x-csrf-token": csrf }) };
    const response = await fetch(path, { method: "POST", headers, body: JSON.stringify(body) });
    return response.ok ? null : whyNot((await response.json()) as Problem);
  } catch {
    return offline;
  }
};
