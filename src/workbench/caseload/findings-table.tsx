/** 待核实办件: one line a difference, leading to its case. */
import { Link } from "@tanstack/react-router";
import { ScrollBox, showYuan } from "#ui";
import type { CaseloadFindingWire } from "#wire";
import { words } from "./words.ts";

const say = words.columns;

export const FindingsTable = ({ findings }: { findings: readonly CaseloadFindingWire[] }) => (
  <ScrollBox label={words.list}>
    <table className="xm-table">
      <thead>
        <tr>
          <th scope="col">{say.case}</th>
          <th scope="col">{say.who}</th>
          <th scope="col">{say.cause}</th>
          <th scope="col" className="xm-end">
            {say.declared}
          </th>
          <th scope="col" className="xm-end">
            {say.found}
          </th>
          <th scope="col" className="xm-end">
            {say.difference}
          </th>
          <th scope="col" className="xm-end">
            {say.pays}
          </th>
          <th scope="col">{say.proposes}</th>
        </tr>
      </thead>
      <tbody>
        {findings.map((row) => (
          <tr key={`${row.caseId} ${row.cause} ${row.member ?? ""} ${row.found ?? ""}`}>
            <th scope="row" className="wb-caseload-short">
              <Link to="/cases/$caseId" params={{ caseId: String(row.caseId) }}>
                {row.applicantName ?? words.hidden}
              </Link>
              <p className="xm-quiet wb-flat">{row.caseNo}</p>
            </th>
            <td className="wb-caseload-short">{row.member ?? words.family}</td>
            <td>{row.cause}</td>
            <td className="xm-end xm-number">{row.declared ?? "—"}</td>
            <td className="xm-end xm-number">{row.found ?? "—"}</td>
            <td className="xm-end xm-number">{row.difference ?? "—"}</td>
            <td className="xm-end xm-number">{row.pays === null ? "—" : showYuan(row.pays)}</td>
            <td>{row.proposes}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </ScrollBox>
);
