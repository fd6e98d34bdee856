/** 文件名 · A name as it may be stored and shown: no path, no control characters, the ending kept. */

const longest = 120;

/** Null when nothing is left. Direction marks stay, for the scan to find them. */
export const fileName = (given: string): string | null => {
  const name = given
    .normalize("NFC")
    .replace(/^.*[/\\]/s, "")
    .replace(/\p{Cc}/gu, "")
    .trim();
  const characters = Array.from(name);
  if (characters.length === 0 || /^\.+$/.test(name)) return null;
  if (characters.length <= longest) return name;
  const [ending = ""] = /\.[^.]{1,8}$/.exec(name) ?? [];
  return characters.slice(0, longest - ending.length).join("") + ending;
};
