/** 文书和补打: every issued paper of the area, whether it still holds, who printed it when and why, and another copy. */
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Button, Drawer, Input } from "antd";
import dayjs from "dayjs";
import { useState, type ReactElement } from "react";
import type { IssuedPaperWire } from "#wire";
import { Empty, Loading, PageHead, ScrollBox } from "#ui";
import { Trouble } from "../pieces/trouble.tsx";
import { issuedPapers } from "./calls.ts";
import { PrintButtons } from "./print-buttons.tsx";
import { PrintHistory } from "./print-history.tsx";
import { words } from "./words.ts";

const route = getRouteApi("/inside/papers");

const PaperRow = ({ paper, onHistory }: { paper: IssuedPaperWire; onHistory: () => void }) => (
  <tr>
    <th scope="row">{paper.title}</th>
    <td>{paper.documentNo ?? words.none}</td>
    <td>
      <Link to="/cases/$caseId" params={{ caseId: String(paper.caseId) }}>
        {paper.caseNo}
      </Link>
    </td>
    <td>
      {dayjs(paper.issuedAt).format("YYYY-MM-DD HH:mm")}
      <div className="xm-quiet">
        {paper.office} {paper.issuedBy}
      </div>
    </td>
    <td>
      <Button size="small" type="link" aria-label={words.historyOne(paper.title)} onClick={onHistory}>
        {words.times(paper.printings)}
      </Button>
    </td>
    <td>
      <PrintButtons paper={paper} />
    </td>
  </tr>
);

const columns = ["title", "documentNo", "caseNo", "issued", "printings", "action"] as const;

export const PapersPage = (): ReactElement => {
  const { q, after } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, refetch } = useQuery(issuedPapers({ q, after }));
  const [looking, setLooking] = useState<IssuedPaperWire | null>(null);
  if (data === undefined)
    return error === null ? <Loading /> : <Trouble error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <PageHead title={words.title} about={words.truth(data.rows.length, data.total)} />
      <p className="xm-quiet">{words.about}</p>
      <Input.Search
        key={q ?? ""}
        aria-label={words.q}
        placeholder={words.q}
        defaultValue={q}
        enterButton={words.search}
        style={{ maxWidth: 420 }}
        onSearch={(given) => void navigate({ search: given.trim() === "" ? {} : { q: given.trim() } })}
      />
      {data.rows.length === 0 ? (
        <Empty next={words.emptyNext} />
      ) : (
        <ScrollBox label={words.title}>
          <table className="xm-table">
            <thead>
              <tr>
                {columns.map((column) => (
                  <th scope="col" key={column}>
                    {words.columns[column]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.rows.map((paper) => (
                <PaperRow key={paper.paperId} paper={paper} onHistory={() => setLooking(paper)} />
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      {data.next === null ? null : (
        <Link to="/papers" search={{ ...(q === undefined ? {} : { q }), after: data.next }}>
          {words.more}
        </Link>
      )}
      <Drawer open={looking !== null} title={looking?.title} onClose={() => setLooking(null)} size="large">
        {looking === null ? null : <PrintHistory paperId={looking.paperId} />}
      </Drawer>
    </>
  );
};
