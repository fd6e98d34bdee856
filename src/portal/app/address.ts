/** Addresses of the citizens' pages. The county stands in the address, so that nothing need be kept in the browser. */
import { useSyncExternalStore } from "react";

export type Place =
  | { readonly page: "home" }
  | { readonly page: "guide" | "try"; readonly service: string }
  | { readonly page: "notice"; readonly key: string }
  | { readonly page: "mine" | "accesses" }
  | { readonly page: "case"; readonly caseId: number }
  | { readonly page: "nowhere" };

export interface Address {
  readonly place: Place;
  readonly kept: Kept;
}
/** What stands in the address beside the page, and goes along to the next one. */
export interface Kept {
  /** The county whose standards are shown; null: none is chosen yet. */
  readonly county: number | null;
  /** The person for whom somebody acts; null: for oneself. */
  readonly behalf: number | null;
}

const numberIn = (text: string | null | undefined): number | null =>
  text != null && /^[1-9]\d{0,9}$/.test(text) ? Number(text) : null;

const placeAt = (path: string): Place => {
  const [, first = "", second = "", third = ""] = path.split("/").map(decodeURIComponent);
  const caseId = numberIn(third);
  if (first !== "portal") return { page: "nowhere" };
  if (second === "") return { page: "home" };
  if ((second === "guide" || second === "try") && third !== "") return { page: second, service: third };
  if (second === "notice" && third !== "") return { page: "notice", key: third };
  if (second === "mine" && third === "") return { page: "mine" };
  if (second === "mine" && third === "accesses") return { page: "accesses" };
  return second === "mine" && caseId !== null ? { page: "case", caseId } : { page: "nowhere" };
};

export const readAddress = (path: string, search: string): Address => {
  const given = new URLSearchParams(search);
  const kept = { county: numberIn(given.get("county")), behalf: numberIn(given.get("for")) };
  return { place: placeAt(path), kept };
};

const lastOf = (place: Place): string => {
  switch (place.page) {
    case "home":
    case "nowhere":
      return "";
    case "guide":
    case "try":
      return `/${place.page}/${encodeURIComponent(place.service)}`;
    case "notice":
      return `/notice/${encodeURIComponent(place.key)}`;
    case "mine":
      return "/mine";
    case "accesses":
      return "/mine/accesses";
    case "case":
      return `/mine/${place.caseId}`;
  }
};

export const pathOf = (place: Place, { county, behalf }: Kept): string => {
  const kept = Object.entries({ county, for: behalf }).flatMap(([name, value]) =>
    value === null ? [] : [`${name}=${value}`],
  );
  return `/portal${lastOf(place)}${kept.length === 0 ? "" : `?${kept.join("&")}`}`;
};

const moved = "xiangmin-moved";

/** Goes to another page, or with `instead` puts another address in the place of this one. */
export const goTo = (path: string, instead = false): void => {
  if (instead) history.replaceState(null, "", path);
  else history.pushState(null, "", path);
  window.dispatchEvent(new Event(moved));
};

const listen = (heard: () => void): (() => void) => {
  for (const event of ["popstate", moved]) window.addEventListener(event, heard);
  return () => {
    for (const event of ["popstate", moved]) window.removeEventListener(event, heard);
  };
};

export const useAddress = (): Address => {
  const here = useSyncExternalStore(listen, () => location.pathname + location.search);
  const [path = "", search = ""] = here.split("?");
  return readAddress(path, search);
};
