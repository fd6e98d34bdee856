/** Every failure as RFC 9457: refusals with their words, wrong input with all its faults, outages with an incident number only. */
import { randomUUID } from "node:crypto";
import type { FastifyError, FastifyInstance, FastifyReply } from "fastify";
import { invalidInput, problem, ProblemError } from "#kernel/problems";
import type { InputIssue, Problem } from "#wire";
import { databaseAway, isOutage, RETRY_AFTER } from "./outage.ts";
import { tooMany } from "./security/limits.ts";

const notFound = problem("server.not-found", 404, "没有这个地址", "请检查地址，或从首页重新进入");
const tooLarge = problem("server.too-large", 413, "提交的内容太大", "请分次提交，每次不超过 1 MB");
const beyondBounds = problem(
  "server.beyond-bounds",
  422,
  "填写的数字或文字超出了可以保存的范围",
  "请检查编号和数字的位数，去掉不可见字符后重新提交",
);
const unreadable = problem("server.unreadable", 400, "提交的内容无法识别", "请按接口说明以 JSON 格式提交");

const says: Readonly<Record<string, string>> = {
  required: "必须填写",
  type: "格式不对",
  enum: "不在可选范围内",
  minLength: "不能为空",
  maxLength: "内容过长",
  minimum: "数值过小",
  maximum: "数值过大",
  pattern: "格式不对",
  format: "格式不对，日期请写成 2025-03-28",
  additionalProperties: "没有这个填写项",
  minItems: "至少要有一项",
  maxItems: "项数过多",
};

const issueOf = ({ instancePath, keyword, params }: NonNullable<FastifyError["validation"]>[number]): InputIssue => {
  const named = params["missingProperty"] ?? params["additionalProperty"];
  const path = [...instancePath.split("/").filter(Boolean), ...(typeof named === "string" ? [named] : [])].join(".");
  return { at: path, code: keyword, says: `${path || "内容"}：${says[keyword] ?? "不符合要求"}` };
};

/** The database cannot hold it: a number too large, a zero character, a text where a number belongs. */
const unstorable = new Set(["22003", "22021", "22P02", "22P05"]);

const asProblem = (error: FastifyError): ProblemError | null => {
  if (error instanceof ProblemError) return error;
  if (error.validation) return invalidInput(error.validation.map(issueOf));
  if (unstorable.has(error.code)) return beyondBounds({});
  if (error.statusCode === 429) return tooMany({});
  if (error.statusCode === 413) return tooLarge({});
  return error.statusCode !== undefined && error.statusCode < 500 ? unreadable({}) : null;
};

const send = (reply: FastifyReply, body: Problem): FastifyReply =>
  reply.status(body.status).type("application/problem+json; charset=utf-8").send(JSON.stringify(body));

const failure = (incident: string): Problem => ({
  type: "server.failure",
  title: "系统出现故障，本次操作没有生效",
  status: 500,
  next: `请稍后重试；仍不行时，请把编号 ${incident.slice(0, 8)} 告诉系统管理员`,
  incident,
});

export const refuseWell = (server: FastifyInstance): void => {
  server.setNotFoundHandler((_, reply) => send(reply, notFound({}).toWire()));
  server.setErrorHandler((error: FastifyError, request, reply) => {
    const known = asProblem(error);
    if (known) return send(reply, known.toWire());
    const incident = randomUUID();
    const away = isOutage(error);
    request.log.error({ incident, err: error }, away ? "database away" : "unexpected failure");
    if (away) return send(reply.header("retry-after", RETRY_AFTER), { ...databaseAway({}).toWire(), incident });
    return send(reply, failure(incident));
  });
};
