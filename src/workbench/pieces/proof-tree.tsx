/** The proof as a tree: each sentence filled in with its numbers, its result, and the articles it rests on. */
import { CheckOutlined, CloseOutlined, QuestionOutlined } from "@ant-design/icons";
import type { ProofNode } from "#wire";
import { LawLines } from "./law-lines.tsx";
import { words } from "../words.ts";
import "./proof.css";

/** Two levels open at first: the answer and its conditions; amounts open by wish. */
const openLevels = 2;

const Value = ({ node: { value, parts, see } }: { node: ProofNode }) => {
  if (value === null) {
    return (
      <span className="wb-verdict-unknown">
        <QuestionOutlined aria-hidden="true" />{" "}
        {parts.length === 0 && see === undefined ? words.case.proofValue.notFound : words.case.proofValue.unknown}
      </span>
    );
  }
  if (typeof value === "string") return <strong className="xm-number">{value}</strong>;
  return (
    <span className={value ? "wb-verdict-yes" : "wb-verdict-no"}>
      {value ? <CheckOutlined aria-hidden="true" /> : <CloseOutlined aria-hidden="true" />}{" "}
      {value ? words.case.proofValue.yes : words.case.proofValue.no}
    </span>
  );
};

const placeOf = (no: number): string => `proof-${no}`;

/** Opens the branches around the place where the term is explained, and goes there. */
const goTo = (no: number): void => {
  const place = document.getElementById(placeOf(no));
  for (let around = place; around; around = around.parentElement)
    if (around instanceof HTMLDetailsElement) around.open = true;
  place?.scrollIntoView({ block: "center" });
  place?.querySelector("summary")?.focus();
};

const SeePlace = ({ no }: { no: number }) => (
  <button type="button" className="wb-proof-see" onClick={() => goTo(no)}>
    {words.case.seeItsPlace}
  </button>
);

const Line = ({ node }: { node: ProofNode }) => (
  <span>
    {node.member?.name === undefined || node.member.name === null ? null : words.case.forMember(node.member.name)}
    <span title={node.rule}>{node.label}</span> <Value node={node} />{" "}
    {[node.value, node.label, ""].includes(node.filled) ? null : <span className="wb-proof-filled">{node.filled}</span>}{" "}
    {node.see === undefined ? <LawLines law={node.law} /> : <SeePlace no={node.see} />}
  </span>
);

const Node = ({ node, level }: { node: ProofNode; level: number }) =>
  node.parts.length === 0 ? (
    <div className="wb-proof-leaf">
      <Line node={node} />
    </div>
  ) : (
    <details open={level < openLevels} id={node.no === undefined ? undefined : placeOf(node.no)}>
      <summary>
        <Line node={node} />
      </summary>
      <ul className="wb-proof">
        {node.parts.map((part, position) => (
          // The same term may be named twice in one proof; only its place tells it apart.
          <li key={`${position} ${part.label}`}>
            <Node node={part} level={level + 1} />
          </li>
        ))}
      </ul>
    </details>
  );

export const ProofTree = ({ node }: { node: ProofNode }) => (
  <div className="wb-proof-root">
    <Node node={node} level={0} />
  </div>
);
