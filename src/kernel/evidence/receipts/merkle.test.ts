/** The tree over receipts. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { leafOf, pathOf, rootBy, rootOf } from "./merkle.ts";

it("leads from every leaf to the root, and from no other", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 70 }), fc.nat(69), (words, asked) => {
      const leaves = words.map((word) => leafOf(word));
      const root = rootOf(Buffer.concat(leaves));
      const place = asked % leaves.length;
      const path = pathOf(leaves, place) ?? [];
      expect(rootBy(leaves[place] ?? Buffer.alloc(32), path)).toBe(root);
      expect(rootBy(leafOf("no such receipt, ever"), path)).not.toBe(root);
      if (leaves.length > 1) expect(rootOf(Buffer.concat(leaves.toReversed()))).not.toBe(root);
    }),
  );
});

it("has no way from a place outside", () => {
  expect(pathOf([], 0)).toBeNull();
  expect(pathOf([leafOf("a")], 1)).toBeNull();
  expect(rootOf(new Uint8Array())).toMatch(/^[0-9a-f]{64}$/);
});
