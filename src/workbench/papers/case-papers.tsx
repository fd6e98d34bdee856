/** 文书 · The papers of one case: issue, look at, print. What is not due yet says why. */
import { FileDoneOutlined } from "@ant-design/icons";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import type { PaperOfferWire } from "#wire";
import { ScrollBox, Section } from "#ui";
import { Refusal } from "../pieces/refusal.tsx";
import { issuePaper, papersOfCase, previewAddress } from "./calls.ts";
import { PrintButtons } from "./print-buttons.tsx";
import { words } from "./words.ts";

const Row = ({ caseId, offer }: { caseId: number; offer: PaperOfferWire }) => {
  const { kind, title, notYet, mayIssue, issued } = offer;
  const queryClient = useQueryClient();
  const issuing = useMutation({
    mutationFn: issuePaper,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ["papers"] }),
  });
  return (
    <tr>
      <th scope="row">{issued?.title ?? title}</th>
      <td>{issued?.documentNo ?? (issued === null ? "" : words.none)}</td>
      <td>
        {issued !== null ? (
          <PrintButtons paper={issued} />
        ) : notYet !== null ? (
          <span className="xm-quiet">{notYet}</span>
        ) : (
          <span className="xm-row">
            <a
              href={previewAddress(caseId, kind)}
              target="_blank"
              rel="noreferrer"
              aria-label={words.previewOne(title)}
            >
              {words.preview}
            </a>
            {mayIssue ? (
              <Button
                size="small"
                icon={<FileDoneOutlined />}
                aria-label={words.issueOne(title)}
                loading={issuing.isPending}
                onClick={() => issuing.mutate({ caseId, kind })}
              >
                {words.issue}
              </Button>
            ) : (
              <span className="xm-quiet">{words.notMine}</span>
            )}
          </span>
        )}
        <Refusal error={issuing.error} />
      </td>
    </tr>
  );
};

/** Read again whenever the case has moved on. */
export const CasePapers = ({ caseId, version }: { caseId: number; version: number }) => {
  const { data = [], error } = useQuery(papersOfCase(caseId, version));
  return (
    <Section title={words.ofCase}>
      <ScrollBox label={words.ofCase}>
        <table className="xm-table">
          <thead>
            <tr>
              <th scope="col">{words.columns.title}</th>
              <th scope="col">{words.columns.documentNo}</th>
              <th scope="col">{words.columns.action}</th>
            </tr>
          </thead>
          <tbody>
            {data.map((offer) => (
              <Row key={offer.kind} caseId={caseId} offer={offer} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <Refusal error={error} />
    </Section>
  );
};
