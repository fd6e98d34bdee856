/** Identity numbers stay out of addresses. */
import { expect, test } from "vitest";
import { peopleAddress } from "./people-address.ts";

test("a name stands in the address, so that the search can be returned to", () => {
  expect(peopleAddress(" 王秀英 ").search).toEqual({ q: "王秀英" });
});

test("an identity number does not stand in the address", () => {
  const address = peopleAddress("43018119580304122X");
  expect(address.search).toEqual({});
  expect(address.state).toEqual({ idQuery: "43018119580304122X" });
});
