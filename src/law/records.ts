/** How personal data, files and signatures are to be kept, what is published, and how systems are protected. */
export { PI as personalInformation } from "./texts/pi.ts";
export { DA as archives } from "./texts/da.ts";
export { DQ as electronicSignature } from "./texts/dq.ts";
export { XX as informationDisclosure } from "./texts/xx.ts";
export { WA as networkSecurity } from "./texts/wa.ts";
