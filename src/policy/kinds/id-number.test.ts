/** The cases of GB 11643 and of matching numbers from older files. */
import { expect, test } from "vitest";
import { birthDateOf, firstCodedRegionOf, idCheckCharacter, idNumberKind, maskIdNumber, sexOf } from "./id-number.ts";

const fault = (given: unknown): string => {
  const parsed = idNumberKind.parse(given);
  return parsed.ok ? `accepted as ${parsed.value}` : parsed.code;
};

test("accepts the sample number of the standard", () => {
  expect(idNumberKind.parse("11010519491231002X")).toEqual({ ok: true, value: "11010519491231002X" });
});

test("normalises lower case, full width and blanks", () => {
  expect(idNumberKind.parse(" 110105 19491231 002x ")).toEqual({ ok: true, value: "11010519491231002X" });
  expect(idNumberKind.parse("１１０１０５１９４９１２３１００２ｘ")).toEqual({ ok: true, value: "11010519491231002X" });
});

test("gives a 15-digit number its century and its check character", () => {
  expect(idNumberKind.parse("110105491231002")).toEqual({ ok: true, value: "11010519491231002X" });
});

test("leaves the century marks 996 to 999 of 15-digit numbers to a person", () => {
  expect(fault("430124050101996")).toBe("century-mark");
  expect(fault("430124050101999")).toBe("century-mark");
});

test("gives every fault its own code", () => {
  expect(fault(110105)).toBe("not-text");
  expect(fault("  ")).toBe("empty");
  expect(fault("1101051949123100")).toBe("wrong-length");
  expect(fault("1101051949123100２XX")).toBe("wrong-length");
  expect(fault("11010519491231002Y")).toBe("wrong-character");
  expect(fault("1101051949123100X2")).toBe("x-not-last");
  expect(fault("11010549123100X")).toBe("x-not-last");
  expect(fault("010105194912310029")).toBe("wrong-region");
  expect(fault("430124190002290016")).toBe("no-such-birth-date");
  expect(fault("430124195613010016")).toBe("no-such-birth-date");
  expect(fault("110105194912310021")).toBe("check-character");
});

test("every single wrong digit and every swap of neighbours is caught", () => {
  const id = "43018119850610019X";
  for (let at = 0; at < 17; at += 1) {
    for (const digit of "0123456789") {
      if (digit !== id.charAt(at)) expect(fault(id.slice(0, at) + digit + id.slice(at + 1))).not.toMatch(/^accepted/);
    }
    const [a, b] = [id.charAt(at), id.charAt(at + 1)];
    if (a !== b) expect(fault(id.slice(0, at) + b + a + id.slice(at + 2))).not.toMatch(/^accepted/);
  }
});

test("29 February exists in leap years only", () => {
  const leap = "43012419560229001";
  expect(idNumberKind.parse(leap + idCheckCharacter(leap)).ok).toBe(true);
  const common = "43012419570229001";
  expect(fault(common + idCheckCharacter(common))).toBe("no-such-birth-date");
});

test("derives birth date, sex and the region of first coding", () => {
  expect(birthDateOf("11010519491231002X")).toBe("1949-12-31");
  expect(sexOf("11010519491231002X")).toBe("female");
  expect(sexOf("43018119850610019X")).toBe("male");
  expect(firstCodedRegionOf("43018119850610019X")).toBe("430181");
});

test("masks the birth date", () => {
  expect(maskIdNumber("43018119850610019X")).toBe("430181********019X");
});
