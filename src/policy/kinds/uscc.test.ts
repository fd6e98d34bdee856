/** The fourteen cases of unified social credit codes in the governance handbook (the last one is a matter of registers). */
import { expect, test } from "vitest";
import { maskUscc, organisationCheckCharacter, registeringDivisionOf, usccCheckCharacter, usccKind } from "./uscc.ts";

const fault = (given: unknown): string => {
  const parsed = usccKind.parse(given);
  return parsed.ok ? `accepted as ${parsed.value}` : parsed.code;
};

test.each([
  ["the sample of the standard", "91350100M000100Y43"],
  ["a provincial social association", "51430000501023454B"],
  ["a private non-enterprise unit of Ningxiang city", "52430182MJ0123456K"],
  ["a code issued by Ningxiang county before it became a city", "52430124MJK201780F"],
  ["a provincial foundation", "53430000MJJ000186C"],
  ["an association of Lukou district", "51430212781234562X"],
  ["a code ending in X, which is an ordinary symbol", "51430000000000190X"],
])("accepts %s", (_, code) => {
  expect(usccKind.parse(code)).toEqual({ ok: true, value: code });
});

test("refuses a wrong check character", () => {
  expect(fault("51430000501023454A")).toBe("check-character");
});

test("refuses the letter O and says where it stands", () => {
  const parsed = usccKind.parse("5143000050102345OB");
  expect(parsed).toMatchObject({ ok: false, code: "wrong-character" });
  expect(parsed.ok ? "" : parsed.says).toContain("第 17 位“O”");
});

test("normalises lower case and full width", () => {
  expect(usccKind.parse("52430182mj0123456k")).toEqual({ ok: true, value: "52430182MJ0123456K" });
  expect(usccKind.parse("５２４３０１８２ＭＪ０１２３４５６Ｋ")).toEqual({ ok: true, value: "52430182MJ0123456K" });
});

test("refuses 17 and 19 characters", () => {
  expect(fault("51430000501023454")).toBe("wrong-length");
  expect(fault("51430000501023454BB")).toBe("wrong-length");
});

test("reports a wrong organisation code separately when the last character is right", () => {
  const first17 = "51430000501023455";
  expect(fault(first17 + usccCheckCharacter(first17))).toBe("organisation-code");
});

test("refuses letters where the division code stands, blanks and other things than text", () => {
  expect(fault("51AB0000501023454B")).toBe("wrong-division");
  expect(fault("")).toBe("empty");
  expect(fault(null)).toBe("not-text");
});

test("knows the two odd results of the organisation check", () => {
  expect(organisationCheckCharacter("M000100Y")).toBe("4");
  expect(organisationCheckCharacter("00000000")).toBe("0");
  expect(organisationCheckCharacter("00000006")).toBe("X");
});

test("names the registering division and masks the middle", () => {
  expect(registeringDivisionOf("52430124MJK201780F")).toBe("430124");
  expect(maskUscc("52430124MJK201780F")).toBe("524301**********0F");
});
