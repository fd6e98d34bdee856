/** The directory of the built pages; builds them first where they are missing or older than their sources. */
import { existsSync, globSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");
const built = join(root, "dist/pages");

const isFresh = (): boolean => {
  const page = join(built, "portal/index.html");
  if (!existsSync(page)) return false;
  const at = statSync(page).mtimeMs;
  const sources = [
    ...globSync("src/{ui,workbench,portal,policy,law,wire}/**/*", { cwd: root }),
    "package-lock.json",
    "vite.config.ts",
  ];
  return sources.every((path) => statSync(join(root, path)).mtimeMs <= at);
};

/** A production install has no build tool: what was built before is served, and missing pages are named when they are. */
export const builtPages = async (onProgress: (line: string, done: boolean) => void): Promise<string> => {
  if (!existsSync(join(root, "src/workbench")) || isFresh()) return built;
  const builder = await import("vite").catch(() => null);
  if (builder === null) return built;
  onProgress("正在构建页面…", false);
  await builder.build({
    root: join(root, "src"),
    configFile: join(root, "vite.config.ts"),
    logLevel: "error",
  });
  onProgress("页面已构建", true);
  return built;
};
