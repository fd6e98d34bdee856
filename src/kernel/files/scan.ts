/** 查毒 · The hook for a scanner of malicious code, and what is looked for without one. */

export interface Scanned {
  readonly verdict: "clean" | "infected" | "unknown";
  /** Chinese, for an infected file: what was found. */
  readonly why?: string;
}

/** A scanner of the installation takes the place of `scanWithout`; it may stop reading as soon as it knows. */
export type Scan = (content: AsyncIterable<Uint8Array>, about: { readonly name: string }) => Promise<Scanned>;

// The test string of the European Institute for Computer Antivirus Research, in two parts so that scanners leave this file alone.
const eicar = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$", "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join("");
const programs = "exe|com|bat|cmd|scr|pif|js|jse|vbs|vbe|wsf|hta|ps1|msi|jar|lnk|sh|html?|svg|xml|php";

/** 通知.exe.pdf, and a name that is turned around by a direction mark, pretend to be something else. */
const nameFault = (name: string): string | null => {
  if (/[\u202a-\u202e\u2066-\u2069]/.test(name)) return "文件名含有改变文字方向的控制符";
  return new RegExp(`\\.(?:${programs})(?:\\s*\\.\\w+)?\\s*$`, "i").test(name) ? "文件名带有程序后缀" : null;
};

const holds = async (content: AsyncIterable<Uint8Array>, mark: string): Promise<boolean> => {
  let tail = Buffer.alloc(0);
  for await (const piece of content) {
    const window = Buffer.concat([tail, piece]);
    if (window.includes(mark)) return true;
    // A mark may lie across two pieces.
    tail = Buffer.from(window.subarray(-mark.length));
  }
  return false;
};

/** Without a scanner: the test string and names in disguise. Everything else is honestly unknown, not clean. */
export const scanWithout: Scan = async (content, { name }) => {
  const fault = nameFault(name);
  if (fault !== null) return { verdict: "infected", why: fault };
  if (await holds(content, eicar)) return { verdict: "infected", why: "含有病毒检测标准测试码（EICAR）" };
  return { verdict: "unknown" };
};
