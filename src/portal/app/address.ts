/** Addresses of the citizens' pages. The county stands in the address, so that nothing need be kept in the browser. */
import { useSyncExternalStore } from "react";

export type Place =
  | { readonly page: "home" }
  | { readonly page: "guide" | "try"; readonly service: string }
  | { readonly page: "notice"; readonly key: string }
  | { readonly page: "nowhere" };

export interface Address {
  readonly place: Place;
  /** The county whose standards are shown; null: none is chosen yet. */
  readonly county: number | null;
}

export const readAddress = (path: string, search: string): Address => {
  const [, first = "", second, third] = path.split("/").map(decodeURIComponent);
  const chosen = new URLSearchParams(search).get("county") ?? "";
  const county = /^[1-9]\d{0,9}$/.test(chosen) ? Number(chosen) : null;
  if (first !== "portal") return { place: { page: "nowhere" }, county };
  if (second === undefined || second === "") return { place: { page: "home" }, county };
  if ((second === "guide" || second === "try") && third) return { place: { page: second, service: third }, county };
  if (second === "notice" && third) return { place: { page: "notice", key: third }, county };
  return { place: { page: "nowhere" }, county };
};

export const pathOf = (place: Place, county: number | null): string => {
  const named = "service" in place ? place.service : "key" in place ? place.key : null;
  const path = named === null ? "/portal" : `/portal/${place.page}/${encodeURIComponent(named)}`;
  return county === null ? path : `${path}?county=${county}`;
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
