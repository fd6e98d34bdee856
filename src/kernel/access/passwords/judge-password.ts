/** Whether a new password keeps the rules in use: an answer with all faults at once, in words for the field. */
import type { InputIssue } from "#wire";
import { isCommon } from "./first-guesses.ts";
import type { Profile } from "./profile.ts";

type Rules = Pick<Profile, "shortest" | "classes" | "refuseCommon">;

const classesIn = (password: string): number =>
  [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{Ll}\p{Lu}\p{N}]/u].filter((pattern) => pattern.test(password)).length;

/** Of one script without case, such as Chinese, every character carries far more choice than a letter. */
const characters = (password: string): number =>
  Array.from(password.normalize("NFC")).reduce((sum, each) => sum + (/\p{Script=Han}/u.test(each) ? 2 : 1), 0);

/** Null-free list: empty when the password is sound. `login` and names must not be the password. */
export const judgePassword = (
  password: string,
  { rules, login }: { rules: Rules; login: string },
): readonly InputIssue[] => {
  const issues: InputIssue[] = [];
  const fault = (code: string, says: string): number => issues.push({ at: "password", code, says });
  if (characters(password) < rules.shortest)
    fault("too-short", `密码至少 ${rules.shortest} 位（一个汉字按两位计），建议用几个不相关的词组成`);
  if (classesIn(password) < rules.classes)
    fault("too-plain", `密码须包含大写字母、小写字母、数字、符号中的至少 ${rules.classes} 类`);
  if (rules.refuseCommon && isCommon(password)) fault("too-common", "这个密码太常见，容易被猜中，请换一个");
  if (login !== "" && password.toLowerCase().includes(login.toLowerCase())) fault("holds-login", "密码不能包含登录名");
  return issues;
};
