/** Writing to the terminal: results to standard output, progress and problems to standard error. */
import type { Problem, ProofNode, ProposalWire } from "#wire";

export const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
export const note = (line: string): void => {
  process.stderr.write(`${line}\n`);
};
export const sayJson = (value: unknown): void => say(JSON.stringify(value, null, 2));

/** One progress line that is overwritten on a terminal and printed at its end elsewhere. */
export const progress = (line: string, done: boolean): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${line}${done ? "\n" : ""}`);
  else if (done) note(line);
};

export const noteProblem = (problem: Problem): void => {
  note(`✗ ${problem.title}`);
  for (const { at, says } of problem.issues ?? []) note(`  · ${at}：${says}`);
  if (problem.next) note(`  → ${problem.next}`);
};

const law = ({ law: cited }: Pick<ProofNode, "law">): string =>
  cited.length === 0
    ? ""
    : `　［${cited.map(({ title, article, confirmed }) => `${title}${article}${confirmed ? "" : "（待确认）"}`).join("；")}］`;

const shown = (value: ProofNode["value"]): string =>
  value === null ? "尚不清楚" : value === true ? "是" : value === false ? "否" : value;

const sayProof = (node: ProofNode, depth: number): void => {
  const who = node.member ? `${node.member.name ?? `成员${node.member.position + 1}`}　` : "";
  const how = node.filled === node.label ? "" : `　← ${node.filled}`;
  say(
    `${"  ".repeat(depth)}${who}${node.label}：${shown(node.value)}${how}${node.see === undefined ? law(node) : "（详见该项）"}`,
  );
  node.parts.forEach((part) => sayProof(part, depth + 1));
};

export const verdictWords = ({ eligible, outcome }: Pick<ProposalWire, "eligible" | "outcome">): string =>
  eligible === null ? "尚不能判断" : `建议${eligible ? outcome.granted : outcome.refused}`;

/** What would be paid or issued, where that is known. */
export const resultWords = ({ eligible, pays, outcome }: ProposalWire): string => {
  if (pays !== null) return outcome.kind === "month" ? `，每月 ${pays} 元` : `，一次性 ${pays} 元`;
  return eligible === true && outcome.issues !== null ? `，出具${outcome.issues}` : "";
};

/** The proposal for a reader at a terminal. */
export const sayProposal = (proposal: ProposalWire): void => {
  say(`${proposal.title}（${proposal.edition} 版，核算日 ${proposal.on}）`);
  say(`结论：${verdictWords(proposal)}${resultWords(proposal)}`);
  say("");
  sayProof(proposal.proof.eligible, 0);
  if (proposal.proof.pays) sayProof(proposal.proof.pays, 0);
  if (proposal.decides.proof) {
    say(`\n由${proposal.decides.label ?? "哪一机关决定尚不清楚"}决定`);
    sayProof(proposal.decides.proof, 0);
  }
  if (proposal.missing.length > 0)
    say(`\n还需查清：${proposal.missing.map(({ label, at }) => `${label}（${at}）`).join("、")}`);
  if (proposal.nearest.length > 0)
    say(`\n离另一种结果有多远：\n${proposal.nearest.map((change) => `  ${change}`).join("\n")}`);
  if (proposal.parameters.length > 0) say("\n采用的当地标准：");
  for (const { label, category, shown: amount, office, documentNo, confirmed } of proposal.parameters)
    say(
      `  ${label}${category ? `（${category}）` : ""} ${amount}　${office}　${documentNo ?? "文号未录"}${confirmed ? "" : "　待确认"}`,
    );
};
