/** Editions of rules: their frozen text, published once, named by every decision. */
export { editionOf, type Edition } from "./edition.ts";
export { publish, unpublished } from "./publish.ts";
export { frozenEdition, publishedEditions, type Frozen, type Published } from "./published.ts";
