/** Text of a CSV file, whichever encoding the office's program wrote: UTF-8 with or without mark, UTF-16 with mark, GB 18030. */
import { encodingOf } from "#kernel/files";
import { unreadable } from "../problems.ts";

const piece = 65_536;

/** @throws unreadable */
export function* decoded(bytes: Buffer): Generator<string> {
  const encoding = encodingOf(bytes);
  if (encoding === null) throw unreadable({ why: "文字编码既不是 UTF-8 也不是 GB18030" });
  // The decoder drops the byte order mark.
  const decoder = new TextDecoder(encoding, { fatal: false });
  for (let at = 0; at < bytes.length; at += piece)
    yield decoder.decode(bytes.subarray(at, at + piece), { stream: at + piece < bytes.length });
}
