/** Opens the instance for one command and closes it whatever happens. */
import { homeOf, openPlatform, type Platform } from "#platform";

export const withPlatform = async <T>(work: (platform: Platform) => Promise<T>): Promise<T> => {
  const url = process.env["DATABASE_URL"];
  const platform = await openPlatform({ home: homeOf(process.env), ...(url ? { url } : {}) });
  try {
    return await work(platform);
  } finally {
    await platform.close();
  }
};
