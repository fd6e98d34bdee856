/** 金额大写 · An amount in the Chinese capitals of payment documents. */

const digits = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"] as const;
const places = ["", "拾", "佰", "仟"] as const;
const groups = ["", "万", "亿", "万亿"] as const;

/** Four digits without leading zeros: 1005 → 壹仟零伍. */
const fourDigits = (group: string): string => {
  let text = "";
  let skipped = false;
  Array.from(group).forEach((digit, index) => {
    if (digit === "0") {
      skipped = text !== "";
      return;
    }
    text += `${skipped ? "零" : ""}${digits[Number(digit)]}${places[group.length - 1 - index]}`;
    skipped = false;
  });
  return text;
};

const wholeYuan = (yuan: bigint): string => {
  const text = yuan.toString();
  const parts = text.match(/\d{1,4}(?=(\d{4})*$)/g) ?? [];
  return parts
    .map((part, index) => {
      const words = fourDigits(part);
      if (words === "") return "";
      // A group that begins with zero, or follows an empty group, is joined by one 零.
      const gap = index > 0 && (part.startsWith("0") || Number(parts[index - 1]) === 0);
      return `${gap ? "零" : ""}${words}${groups[parts.length - 1 - index]}`;
    })
    .join("");
};

/**
 * Fen to 大写 by the rules of 《正确填写票据和结算凭证的基本规定》: 整 after yuan or jiao, 零 between yuan and fen.
 * @example amountInCapitals(100_000n) // 壹仟元整
 */
export const amountInCapitals = (fen: bigint): string => {
  if (fen < 0n) throw new Error("An amount on a letter is not negative");
  const [yuan, jiao, cents] = [fen / 100n, Number((fen / 10n) % 10n), Number(fen % 10n)];
  if (fen === 0n) return "零元整";
  const whole = yuan === 0n ? "" : `${wholeYuan(yuan)}元`;
  if (jiao === 0 && cents === 0) return `${whole}整`;
  const tenth = jiao === 0 ? (yuan === 0n ? "" : "零") : `${digits[jiao]}角`;
  return `${whole}${tenth}${cents === 0 ? "整" : `${digits[cents]}分`}`;
};
