/** Who may read the metrics: with a token whoever knows it, without one this machine alone. */
import type { FastifyRequest } from "fastify";
import { problem } from "#kernel/problems";
import { sameText } from "../security/same-text.ts";

export const metricsClosed = problem(
  "server.metrics-closed",
  403,
  "运行指标只允许从本机读取",
  "请在本机访问；需要从别处读取的，请设置 XIANGMIN_METRICS_TOKEN，并以 Authorization: Bearer 带上它",
);

/** The far end of the connection itself: a header could be written by anyone. */
const isLoopback = (address: string | undefined): boolean =>
  address !== undefined && /^(?:127\.|::1$|::ffff:127\.)/.test(address);

/** A request that a gateway on this machine passes on comes from elsewhere. */
const isForwarded = ({ headers }: FastifyRequest): boolean =>
  headers["x-forwarded-for"] !== undefined || headers.forwarded !== undefined;

/** @throws metricsClosed */
export const admitMeasuring = (request: FastifyRequest, token: string | null): void => {
  const admitted =
    token === null
      ? isLoopback(request.socket.remoteAddress) && !isForwarded(request)
      : sameText(request.headers.authorization ?? "", `Bearer ${token}`);
  if (!admitted) throw metricsClosed({});
};
