/** One import: what the check found, how it is written, and how it is taken back. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Input, Popconfirm } from "antd";
import { useState } from "react";
import { Loading, ScrollBox, Section } from "#ui";
import type { ImportWire } from "#wire";
import { Refusal } from "../pieces/refusal.tsx";
import { Trouble } from "../pieces/trouble.tsx";
import { checkedFileOf, commitImport, oneImport, undoImport } from "./calls.ts";
import { TotalsForm } from "./totals-form.tsx";
import { words } from "./words.ts";

const Remarks = ({ remarks }: Pick<ImportWire, "remarks">) => (
  <ScrollBox label={words.remarks}>
    <table className="xm-table">
      <thead>
        <tr>
          <th scope="col">{words.remark.line}</th>
          <th scope="col">{words.remark.column}</th>
          <th scope="col">{words.remark.says}</th>
        </tr>
      </thead>
      <tbody>
        {remarks.map(({ line, column, code, says, weight }) => (
          <tr key={`${line} ${column} ${code}`}>
            <td className="xm-number">{line}</td>
            <td className="wb-import-column">{column === "" ? words.wholeRow : column}</td>
            <td>
              {weight === "note" ? <span className="xm-quiet">{words.note}：</span> : null}
              {says}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </ScrollBox>
);

const Writing = ({ checked }: { checked: ImportWire }) => {
  const queryClient = useQueryClient();
  const writing = useMutation({
    mutationFn: commitImport,
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: ["imports"] }),
  });
  const { importId, groups, badGroups, totals } = checked;
  const good = groups - badGroups;
  if (good === 0) return null;
  const which = badGroups === 0 ? "all" : "good";
  const label = badGroups === 0 ? words.commitAll : words.commitGood(good);
  return (
    <>
      {totals === null ? (
        <div className="xm-row">
          <Button
            type="primary"
            loading={writing.isPending}
            onClick={() => writing.mutate({ importId, which, totals: null })}
          >
            {label}
          </Button>
        </div>
      ) : (
        <TotalsForm
          label={label}
          isPending={writing.isPending}
          onSubmit={(given) => writing.mutate({ importId, which, totals: given })}
        />
      )}
      <Refusal error={writing.error} />
    </>
  );
};

const Undoing = ({ importId }: { importId: number }) => {
  const queryClient = useQueryClient();
  const [reason, setReason] = useState("");
  const undoing = useMutation({
    mutationFn: undoImport,
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: ["imports"] }),
  });
  return (
    <div className="xm-stack">
      <p className="xm-quiet">{words.undoHelp}</p>
      <div className="xm-row">
        <Input
          className="wb-undo-reason"
          aria-label={words.undoReason}
          placeholder={words.undoReason}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <Popconfirm title={words.undo} onConfirm={() => undoing.mutate({ importId, reason: reason.trim() })}>
          <Button danger disabled={reason.trim().length < 2} loading={undoing.isPending}>
            {words.undo}
          </Button>
        </Popconfirm>
      </div>
      <Refusal error={undoing.error} />
    </div>
  );
};

export const CheckedImport = ({ importId }: { importId: number }) => {
  const { data, error, refetch } = useQuery(oneImport(importId));
  if (error !== null) return <Trouble error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading rows={4} />;
  const { title, rows, badRows, groups, badGroups, remarks, checkedFileId, state, undoable } = data;
  const reason = `${title}${words.remarks}`;
  return (
    <Section title={words.result(title)}>
      <div className="xm-stack">
        <Alert
          type={badGroups === 0 ? "success" : "warning"}
          showIcon
          title={words.rows(rows, badRows)}
          description={words.groups(groups, badGroups)}
        />
        {remarks.length === 0 ? null : (
          <>
            <div className="xm-row">
              <h3>{words.remarks}</h3>
              {checkedFileId === null ? null : (
                <a href={checkedFileOf(checkedFileId, reason)} download>
                  {words.checkedFile}
                </a>
              )}
            </div>
            {remarks.length < 200 ? null : <p className="xm-quiet">{words.shownFirst(remarks.length)}</p>}
            <Remarks remarks={remarks} />
          </>
        )}
        {state === "checked" ? <Writing checked={data} /> : null}
        {state === "committed" ? <Alert type="success" showIcon title={words.committed(groups - badGroups)} /> : null}
        {undoable ? <Undoing importId={importId} /> : null}
        {state === "undone" ? <Alert type="info" showIcon title={words.undone} /> : null}
      </div>
    </Section>
  );
};
