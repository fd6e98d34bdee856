/** Who may do what where: offices, accounts, sessions, permissions. */
export { createAccount, type NewAccount } from "./create-account.ts";
export { createOffice } from "./create-office.ts";
export { demand } from "./demand.ts";
export * from "./declare.ts";
export { hashPassword } from "./password.ts";
export { may, type Principal } from "./principal.ts";
export { notPermitted, signInNeeded } from "./problems.ts";
export { reauthenticate } from "./reauthenticate.ts";
export { sessionOf } from "./session-of.ts";
export { signIn } from "./sign-in.ts";
export { signOut } from "./sign-out.ts";
