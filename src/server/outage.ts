/** Tells an outage of the database, which passes, from a fault of the program. */
import { problem } from "#kernel/problems";

export const databaseAway = problem(
  "server.database-away",
  503,
  "数据库暂时没有应答，本次操作没有生效",
  "请稍等几秒后重试；持续出现的，请联系系统管理员",
);
export const stopping = problem(
  "server.stopping",
  503,
  "平台正在停止或重新启动，本次操作没有生效",
  "请稍等一分钟后重试，已填写的内容请先保存",
);

/** Seconds after which a client may try again. */
export const RETRY_AFTER = 5;

/** Connection refused, reset or gone; class 08 and 57P01–57P03 of PostgreSQL: shut down, crashed, starting. */
const CODES = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ENOENT", "ETIMEDOUT", "57P01", "57P02", "57P03"]);
/** The errors of driver and pool have no code. */
const SENTENCES =
  /^(?:Connection terminated|Client has encountered a connection error|timeout expired|timeout exceeded when trying to connect|Cannot use a pool after|driver has already been destroyed)/;

const isConnection = (error: Error): boolean => {
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const call = "syscall" in error ? String(error.syscall) : "";
  // A file that is not there also has ENOENT; only the socket is connected to.
  if (code === "ENOENT") return call === "connect";
  return CODES.has(code) || code.startsWith("08") || SENTENCES.test(error.message);
};

/** True when the database could not be reached or went away in the middle. */
export const isOutage = (error: unknown): boolean => {
  if (error instanceof AggregateError) return error.errors.some(isOutage);
  return error instanceof Error && (isConnection(error) || (error.cause !== undefined && isOutage(error.cause)));
};
