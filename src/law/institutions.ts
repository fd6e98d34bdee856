/** Service institutions: how they are run, filed and supervised. */
export { YL66 as careInstitutionMeasures } from "./texts/yl66.ts";
