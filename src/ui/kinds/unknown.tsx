/** A fact that nobody has found yet. It is never shown as zero or "no". */
import { uiWords } from "../words.ts";

export const Unknown = () => <span className="xm-quiet">{uiWords.unknown}</span>;
