/** 查得记录: what departments hold, person by person, each with its receipt. */
import { ScrollBox, showYuan } from "#ui";
import type { EvidenceWire } from "#wire";
import { words } from "./words.ts";

export const RecordsTable = ({ caseId, evidence }: { caseId: number; evidence: EvidenceWire }) => {
  const { records, persons } = evidence;
  if (records === null) return <p className="xm-quiet">{words.hiddenRecords}</p>;
  if (records.length === 0) return <p className="xm-quiet">{words.noRecords}</p>;
  const names = new Map(persons.map(({ personId, name }) => [personId, name]));
  const say = words.record;
  return (
    <ScrollBox label={words.records}>
      <table className="xm-table">
        <thead>
          <tr>
            <th scope="col">{say.person}</th>
            <th scope="col">{say.source}</th>
            <th scope="col">{say.says}</th>
            <th scope="col" className="xm-end">
              {say.amount}
            </th>
            <th scope="col">{say.use}</th>
            <th scope="col">{say.receipt}</th>
          </tr>
        </thead>
        <tbody>
          {records.map((row) => (
            <tr key={`${row.deliveryId} ${row.rowNo}`}>
              <th scope="row" className="wb-evidence-short">
                {names.get(row.personId) ?? ""}
              </th>
              <td className="wb-evidence-short">{row.label}</td>
              <td>
                {row.renamed ? <strong className="wb-verdict-no">{words.renamed} </strong> : null}
                {row.cells.map(({ label, shown }) => `${label} ${shown}`).join("；")}
                <p className="xm-quiet wb-flat">
                  {words.pitfalls}：{row.pitfalls.join("；")}
                </p>
              </td>
              <td className="xm-end xm-number">{row.amount === null ? "—" : showYuan(row.amount)}</td>
              <td className="wb-evidence-short">
                {row.bearing}
                {row.freshUntil === null ? null : <p className="xm-quiet wb-flat">{words.fresh(row.freshUntil)}</p>}
              </td>
              <td>
                {evidence.may.ask ? (
                  <a
                    href={`/api/cases/${caseId}/evidence/${row.deliveryId}/${row.rowNo}`}
                    download
                    aria-label={words.receiptOf(row.label)}
                  >
                    {words.receipt}
                  </a>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
};
