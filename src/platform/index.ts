/** Puts the kernel together for one running instance: the server and the command line start from here. */
export { openPlatform, type Platform, type PlatformOptions } from "./open-platform.ts";
export { homeOf } from "./home.ts";
