/** Settings of a server that come from its environment, checked before anything starts. */
import { isIP } from "node:net";
import { WrongUse } from "./command.ts";

const named = new Set(["loopback", "linklocal", "uniquelocal"]);

const isNetwork = (text: string): boolean => {
  const [address = "", bits, ...more] = text.split("/");
  const longest = isIP(address) === 6 ? 128 : 32;
  return (
    isIP(address) !== 0 && more.length === 0 && (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= longest))
  );
};

/** Addresses and networks, comma-separated. Trusting everyone is not offered: any client could then write its own address. */
export const trustedGateways = (given: string | undefined): string[] => {
  const gateways = (given ?? "")
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "");
  const wrong = gateways.find((each) => !named.has(each) && !isNetwork(each));
  if (wrong !== undefined)
    throw new WrongUse(`可信网关“${wrong}”写法不对，应为地址或网段，例如 127.0.0.1,10.10.0.0/16`);
  return gateways;
};

const SHORTEST = 16;

/** Null when none is set. */
export const metricsToken = (given: string | undefined): string | null => {
  if (given === undefined || given === "") return null;
  if (given.length < SHORTEST) throw new WrongUse(`XIANGMIN_METRICS_TOKEN 至少 ${SHORTEST} 个字符`);
  return given;
};

/** The option when it is one of the words; undefined when it is not given. */
export const oneOf = <Word extends string>(
  key: string,
  given: string | undefined,
  words: readonly Word[],
): Word | undefined => {
  const found = words.find((word) => word === given);
  if (given !== undefined && found === undefined) throw new WrongUse(`--${key} 应为 ${words.join("、")} 之一`);
  return found;
};
