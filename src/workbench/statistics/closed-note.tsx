/** 月结: closing a month that is over, and what has been corrected since. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Alert, Button, Popconfirm } from "antd";
import dayjs from "dayjs";
import { ScrollBox, showYuan } from "#ui";
import type { ClosedMonthWire, FigureCountWire } from "#wire";
import { Refusal } from "../pieces/refusal.tsx";
import { closeMonth, type MonthAsked } from "./calls.ts";
import { words } from "./words.ts";

export const CloseButton = ({ asked: { serviceId, month } }: { asked: MonthAsked }) => {
  const queryClient = useQueryClient();
  const closing = useMutation({
    mutationFn: closeMonth,
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: ["statistics"] }),
  });
  return (
    <>
      <Popconfirm
        title={words.close}
        description={words.closeSure(month)}
        onConfirm={() => closing.mutate({ serviceId, month })}
      >
        <Button loading={closing.isPending}>{words.close}</Button>
      </Popconfirm>
      <Refusal error={closing.error} />
    </>
  );
};

const count = ({ cases, persons, yuan }: FigureCountWire): string =>
  words.count(cases, persons, yuan === null ? null : showYuan(yuan));

export const ClosedNote = ({ closed: { by, at, sm3, sound, corrected } }: { closed: ClosedMonthWire }) => (
  <div className="xm-stack">
    <Alert
      type={sound ? "success" : "error"}
      showIcon
      title={`${words.closed(by, dayjs(at).format("YYYY-MM-DD HH:mm"))}　${words.digest(sm3)}`}
      description={sound ? (corrected.length === 0 ? words.unchanged : undefined) : words.unsound}
    />
    {corrected.length === 0 ? null : (
      <>
        <h3>{words.corrected}</h3>
        <ScrollBox label={words.corrected}>
          <table className="xm-table">
            <thead>
              <tr>
                <th scope="col">{words.correction.figure}</th>
                <th scope="col">{words.correction.reported}</th>
                <th scope="col">{words.correction.now}</th>
              </tr>
            </thead>
            <tbody>
              {corrected.map(({ label, reported, now }) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  <td className="xm-number">{count(reported)}</td>
                  <td className="xm-number">{count(now)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      </>
    )}
  </div>
);
