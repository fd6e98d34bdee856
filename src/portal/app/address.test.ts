/** Every page has one address, and it leads back to the page; what cannot be an address leads nowhere. */
import { expect, it } from "vitest";
import { pathOf, readAddress, type Place } from "./address.ts";

const places: readonly Place[] = [
  { page: "home" },
  { page: "guide", service: "old-age-allowance" },
  { page: "try", service: "minimum-living-allowance" },
  { page: "notice", key: "LLTCahg94_-VkMBC0Tknw6GA" },
  { page: "mine" },
  { page: "accesses" },
  { page: "case", caseId: 42 },
];

it.each(places.map((place) => [place.page, place] as const))("%s", (_, place) => {
  for (const kept of [
    { county: null, behalf: null },
    { county: 1_673_728_298, behalf: 7 },
  ]) {
    const [path = "", search = ""] = pathOf(place, kept).split("?");
    expect(readAddress(path, search)).toEqual({ place, kept });
  }
});

it.each(["/portal/guide", "/portal/mine/0", "/portal/mine/one", "/portal/elsewhere", "/cases"])(
  "%s leads nowhere",
  (path) => {
    expect(readAddress(path, "").place).toEqual({ page: "nowhere" });
  },
);

it.each(["county=0", "county=x", "county=-1", "county=99999999999", "for="])("%s chooses nothing", (search) => {
  expect(readAddress("/portal", search).kept).toEqual({ county: null, behalf: null });
});
