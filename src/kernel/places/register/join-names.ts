/** Writes a path as officials print it. */

/**
 * Joins names from the province down. Names that repeat their ancestors (益阳市大通湖管理区, 韶山市清溪镇花园村…) are not
 * doubled.
 * @example joinNames(["湖南省", "益阳市", "益阳市大通湖管理区"]) // "湖南省益阳市大通湖管理区"
 */
export const joinNames = (names: readonly string[]): string => {
  const kept: string[] = [];
  for (const name of names) {
    const repeated = kept.findIndex((_, from) => name.startsWith(kept.slice(from).join("")));
    if (repeated >= 0) kept.splice(repeated);
    kept.push(name);
  }
  return kept.join("");
};
