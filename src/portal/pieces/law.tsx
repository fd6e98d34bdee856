/** 依据 · The articles that a sentence rests on; one that nobody has checked says so. */
import type { CitationWire } from "#wire";

export const Law = ({ law }: { readonly law: readonly CitationWire[] }) =>
  law.length === 0 ? null : (
    <small className="law">
      依据：
      {law.map(({ title, article, confirmed }) => `《${title}》${article}${confirmed ? "" : "（待确认）"}`).join("；")}
    </small>
  );
