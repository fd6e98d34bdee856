/** 明细: the lines of a roll, a hundred at a time, by state. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button, Segmented } from "antd";
import { useState, type ReactNode } from "react";
import type { RollLineWire, RollViewWire } from "#wire";
import { Loading, ScrollBox, Section, showYuan } from "#ui";
import { useMay } from "../api/session.ts";
import { Refusal } from "../pieces/refusal.tsx";
import { actOnLine, rollLines } from "./calls.ts";
import { ReasonButton } from "./reason-button.tsx";
import { words } from "./words.ts";

const say = words.roll;
const states = { ready: "待发", held: "暂缓", paid: "已到账", returned: "已退回" } as const;
type Filter = RollLineWire["state"] | "all";

const Line = ({ line, acts }: { line: RollLineWire; acts: ReactNode }) => (
  <tr>
    <th scope="row" className="xm-number">
      {line.lineNo}
    </th>
    <td>{line.name ?? <span className="xm-quiet">{say.hidden}</span>}</td>
    <td>
      {line.caseNo === null ? null : (
        <Link to="/cases/$caseId" params={{ caseId: String(line.caseId) }}>
          {line.caseNo}
        </Link>
      )}
    </td>
    <td className="xm-number">{line.forMonth}</td>
    <td>{line.kindLabel}</td>
    <td className="xm-end xm-number">{showYuan(line.amount)}</td>
    <td>{line.tail === null ? null : `${line.bank ?? ""} **${line.tail}`}</td>
    <td>
      {line.stateLabel}
      {line.why === null ? null : <div className="xm-quiet">{line.why}</div>}
    </td>
    <td>{acts}</td>
  </tr>
);

export const LinesSection = ({ view: { roll, counts } }: { view: RollViewWire }) => {
  const { rollId, state } = roll;
  const queryClient = useQueryClient();
  const [filter, setFilter] = useState<Filter>("all");
  const [after, setAfter] = useState(0);
  const { data, error } = useQuery(rollLines(rollId, { after, state: filter === "all" ? undefined : filter }));
  const mayHold = useMay("payment.prepare") && state === "draft";
  const acting = useMutation({
    mutationFn: actOnLine,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ["rolls"] }),
  });
  const options = [
    { value: "all" as Filter, label: say.all },
    ...counts.map((count) => ({
      value: count.state as Filter,
      label: `${states[count.state]} ${say.count(count.lines, showYuan(count.total))}`,
    })),
  ];
  const actsOn = ({ lineNo, state: stands }: RollLineWire) => {
    if (!mayHold || (stands !== "ready" && stands !== "held")) return null;
    const held = stands === "held";
    return (
      <ReasonButton
        label={held ? say.release : say.hold}
        name={held ? say.releaseOne(lineNo) : say.holdOne(lineNo)}
        onReason={(reason) => acting.mutate({ rollId, lineNo, act: held ? "release" : "hold", reason })}
      />
    );
  };
  return (
    <Section title={say.lines}>
      <div className="xm-stack">
        <Segmented
          className="wb-roll-filter"
          aria-label={say.filter}
          options={options}
          value={filter}
          onChange={(next) => {
            setFilter(next);
            setAfter(0);
          }}
        />
        <Refusal error={error ?? acting.error} />
        {data === undefined ? (
          <Loading rows={6} />
        ) : data.rows.length === 0 ? (
          <p className="xm-quiet">{say.noLines}</p>
        ) : (
          <ScrollBox label={say.lines}>
            <table className="xm-table wb-roll-lines">
              <thead>
                <tr>
                  <th scope="col">{say.columns.no}</th>
                  <th scope="col">{say.columns.name}</th>
                  <th scope="col">{say.columns.case}</th>
                  <th scope="col">{say.columns.month}</th>
                  <th scope="col">{say.columns.kind}</th>
                  <th scope="col" className="xm-end">
                    {say.columns.amount}
                  </th>
                  <th scope="col">{say.columns.account}</th>
                  <th scope="col">{say.columns.state}</th>
                  <th scope="col">{say.columns.action}</th>
                </tr>
              </thead>
              <tbody>
                {data.rows.map((line) => (
                  <Line key={line.lineNo} line={line} acts={actsOn(line)} />
                ))}
              </tbody>
            </table>
          </ScrollBox>
        )}
        {data?.next == null ? null : <Button onClick={() => setAfter(data.next ?? 0)}>{say.more}</Button>}
      </div>
    </Section>
  );
};
