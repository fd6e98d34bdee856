/** The cases behind one number. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { Loading, ScrollBox, showYuan } from "#ui";
import { Trouble } from "../pieces/trouble.tsx";
import { figureRows, type MonthAsked } from "./calls.ts";
import { words } from "./words.ts";

const say = words.rows;

export const FigureRows = ({ asked, cases }: { asked: MonthAsked & { figure: string }; cases: number }) => {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(figureRows(asked));
  if (data === undefined)
    return error === null ? <Loading rows={6} /> : <Trouble error={error} onRetry={() => void refetch()} />;
  const rows = data.pages.flatMap((page) => page.rows);
  return (
    <div className="xm-stack">
      <ScrollBox label={say.case}>
        <table className="xm-table">
          <thead>
            <tr>
              <th scope="col">{say.case}</th>
              <th scope="col">{say.name}</th>
              <th scope="col">{say.place}</th>
              <th scope="col" className="xm-end">
                {say.persons}
              </th>
              <th scope="col" className="xm-end">
                {say.yuan}
              </th>
              <th scope="col">{say.decided}</th>
              <th scope="col">{say.review}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.caseId}>
                <th scope="row">
                  <Link to="/cases/$caseId" params={{ caseId: String(row.caseId) }}>
                    {row.caseNo}
                  </Link>
                </th>
                <td>{row.applicantName ?? <span className="xm-quiet">{say.hidden}</span>}</td>
                <td>{row.place}</td>
                <td className="xm-end xm-number">{row.persons}</td>
                <td className="xm-end xm-number">{row.yuan === null ? "" : showYuan(row.yuan)}</td>
                <td className="xm-number">{row.decidedOn}</td>
                <td>{row.reviewLabel}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {hasNextPage ? (
        <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {say.more}
        </Button>
      ) : rows.length < cases ? (
        <p className="xm-quiet">{say.fewer(cases - rows.length)}</p>
      ) : null}
    </div>
  );
};
