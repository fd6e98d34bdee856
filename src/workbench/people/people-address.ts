/** Where a search for people leads. */

/** Full or nearly full identity numbers; such a query travels in the history state, never in the address. */
const looksLikeIdNumber = /^\d{12,17}[\dXx]?$/;

/** The navigation for a query. */
export const peopleAddress = (given: string) => {
  const q = given.trim();
  return looksLikeIdNumber.test(q)
    ? { to: "/people" as const, search: {}, state: { idQuery: q } }
    : { to: "/people" as const, search: q === "" ? {} : { q }, state: {} };
};
