/** Puts the kernel together for one running instance: the server and the command line start from here. */
export { addAccount } from "./accounts/add-account.ts";
export { addOffice, listOffices } from "./accounts/add-office.ts";
export { administer } from "./accounts/administer.ts";
export { disableAccount } from "./accounts/disable-account.ts";
export { isEnded, listAccounts } from "./accounts/find-account.ts";
export { addProvider } from "./accounts/add-provider.ts";
export { removeLostFactor } from "./accounts/remove-lost-factor.ts";
export { resetPasswordOf } from "./accounts/reset-password-of.ts";
export { setOfficePhone } from "./accounts/set-office-phone.ts";
export { unlockAccount } from "./accounts/unlock-account.ts";
export { refuseClockBehind } from "./clock-behind.ts";
export { openPlatform, type DatabaseGuard, type Platform, type PlatformOptions } from "./open-platform.ts";
export { homeOf } from "./home.ts";
