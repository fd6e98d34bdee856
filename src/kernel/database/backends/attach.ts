/** Joins the server that another process of ours keeps running on a home. */
import { problem, ProblemError } from "#kernel/problems";
import { keptBy } from "../locate.ts";
import type { Place } from "../locate.ts";
import type { Running } from "../types.ts";
import { answers } from "./start.ts";

export const nothingHere = problem<{ home: string }>(
  "database.nothing-here",
  503,
  "数据目录 {home} 中还没有数据库",
  "请核对 XIANGMIN_HOME 和 DATABASE_URL；新装的平台请先启动一次（xiangmin start）",
);

export const otherVersion = problem(
  "database.other-version",
  409,
  "数据库的结构与本程序的版本不同，为避免误读，没有继续",
  "请使用与正在运行的平台相同版本的程序；升级时先启动一次新版本（xiangmin start），由它升级数据库",
);

/** True for the refusal of a home that a living process holds. */
export const isInUse = (error: unknown): error is ProblemError =>
  error instanceof ProblemError && error.problem.type === "database.home-in-use";

/**
 * A connection to the running server; closing it stops nothing.
 * @throws the refusal given, when that process serves nobody (it is just starting or stopping)
 */
export const attach = async (place: Place, refusal: ProblemError): Promise<Running> => {
  const kind = keptBy(place);
  if (kind === null || !(await answers(place))) throw refusal;
  return {
    backend: { kind, says: `已连接正在运行的平台的数据库（数据目录 ${place.home}）` },
    connection: { host: place.sockets, user: "postgres", database: "postgres", max: 2 },
    stop: async () => undefined,
  };
};
