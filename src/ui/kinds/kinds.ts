/** All kinds by name; a page asks the kind of a field here and never decides by itself. */
import type { FieldWire } from "#wire";
import { choice } from "./choice.tsx";
import { count } from "./count.tsx";
import { date } from "./date.tsx";
import type { KindUi } from "./kind.ts";
import { money } from "./money.tsx";
import { truth } from "./truth.tsx";

export const kinds: Readonly<Record<FieldWire["kind"], KindUi>> = { money, choice, truth, count, date };
