/** The instruments of 社会救助: the law, the measures before it, and the ministry's rules on each benefit. */
export { SAL as assistanceLaw } from "./texts/sal.ts";
export { A649 as measures } from "./texts/a649.ts";
export { DB57 as confirmation } from "./texts/db57.ts";
export { TK43 as destitute } from "./texts/tk43.ts";
export { GX25 as rigidExpenditure } from "./texts/gx25.ts";
export { JZ381 as vagrantRelief } from "./texts/jz381.ts";
export { JZ24 as vagrantReliefRules } from "./texts/jz24.ts";
export { LS18 as temporaryReliefOpinion } from "./texts/ls18.ts";
