/** How often one address, and one login, may ask: guessing passwords is slow, work is not. */
import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance, FastifyRequest, preHandlerAsyncHookHandler } from "fastify";
import { problem } from "#kernel/problems";

export const tooMany = problem("server.too-many-requests", 429, "操作过于频繁", "请稍等一分钟再试");
const tooManyGuesses = problem<{ seconds: number }>(
  "server.too-many-sign-ins",
  429,
  "登录尝试过于频繁",
  "请在 {seconds} 秒后再试；忘记密码的，请联系本单位管理员重设",
);

const MINUTE = 60_000;
/** Pages of one office stand behind one address: twenty officials at work send far less. */
const REQUESTS = 1_200;
/** Sign-ins of one address in a minute: a whole office at half past eight. */
const SIGN_INS = 60;
/** Attempts for one login in a minute, from wherever; five wrong ones lock the account anyway. */
const ATTEMPTS = 20;

export const limitRequests = async (server: FastifyInstance): Promise<void> => {
  await server.register(rateLimit, { max: REQUESTS, timeWindow: MINUTE });
};

const loginOf = ({ body }: FastifyRequest): string | null =>
  typeof body === "object" && body !== null && "login" in body ? String(body.login).trim().toLowerCase() : null;

/** The limits of requests without a session that could be guesses, before a password or code is looked at. */
export const guessingLimits = (server: FastifyInstance): preHandlerAsyncHookHandler => {
  const ofAddress = server.createRateLimit({ max: SIGN_INS, timeWindow: MINUTE });
  const ofLogin = server.createRateLimit({
    max: ATTEMPTS,
    timeWindow: MINUTE,
    keyGenerator: (request) => loginOf(request) ?? "",
  });
  return async (request, reply) => {
    for (const limit of loginOf(request) === null ? [ofAddress] : [ofAddress, ofLogin]) {
      const found = await limit(request);
      if (found.isAllowed || !found.isExceeded) continue;
      reply.header("retry-after", found.ttlInSeconds);
      throw tooManyGuesses({ seconds: found.ttlInSeconds });
    }
  };
};
