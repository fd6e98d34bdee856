/** Opens the instance for one command and closes it whatever happens. */
import { homeOf, openPlatform, type Platform } from "#platform";

const opening = (): { home: string; url?: string } => {
  const url = process.env["DATABASE_URL"];
  return { home: homeOf(process.env), ...(url ? { url } : {}) };
};

const closingAfter = async <T>(platform: Platform, work: (platform: Platform) => Promise<T>): Promise<T> => {
  try {
    return await work(platform);
  } finally {
    await platform.close();
  }
};

/** Makes the instance where there is none; refused while the server runs on an embedded database. */
export const withPlatform = async <T>(work: (platform: Platform) => Promise<T>): Promise<T> =>
  closingAfter(await openPlatform(opening()), work);

/** An instance that exists, also while its server runs; nothing is created or migrated. */
export const besideServer = async <T>(work: (platform: Platform) => Promise<T>): Promise<T> =>
  closingAfter(await openPlatform({ ...opening(), attach: true }), work);
