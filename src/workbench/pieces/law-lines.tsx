/** The articles a sentence rests on; one that nobody has read in the original says so. */
import type { CitationWire } from "#wire";
import { ToConfirm } from "./to-confirm.tsx";

export const LawLines = ({ law }: { law: readonly CitationWire[] }) =>
  law.length === 0 ? null : (
    <span className="wb-law">
      {law.map((citation) => (
        <span key={`${citation.instrument} ${citation.article}`} title={citation.gist}>
          {`《${citation.title}》${citation.number === "" ? "" : `（${citation.number}）`}${citation.article}`}
          {citation.confirmed ? null : <ToConfirm />}{" "}
        </span>
      ))}
    </span>
  );
