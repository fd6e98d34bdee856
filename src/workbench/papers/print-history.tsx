/** 打印记录: whether the paper still holds, and who printed it when and why. */
import { useQuery } from "@tanstack/react-query";
import dayjs from "dayjs";
import { Loading, ScrollBox } from "#ui";
import { Trouble } from "../pieces/trouble.tsx";
import { paperFile } from "./calls.ts";
import { words } from "./words.ts";

export const PrintHistory = ({ paperId }: { paperId: number }) => {
  const { data, error, refetch } = useQuery(paperFile(paperId));
  if (data === undefined)
    return error === null ? <Loading /> : <Trouble error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <p className={data.holds ? "wb-verdict-yes" : "wb-verdict-no"} role={data.holds ? "status" : "alert"}>
        {data.holds ? words.holds : words.broken}
      </p>
      <ScrollBox label={words.history}>
        <table className="xm-table">
          <thead>
            <tr>
              <th scope="col">{words.columns.nth}</th>
              <th scope="col">{words.columns.by}</th>
              <th scope="col">{words.columns.at}</th>
              <th scope="col">{words.columns.reason}</th>
            </tr>
          </thead>
          <tbody>
            {data.list.map(({ nth, by, office, at, reason }) => (
              <tr key={nth}>
                <th scope="row">{nth === 1 ? words.original : words.copy(nth)}</th>
                <td>
                  {office} {by}
                </td>
                <td>{dayjs(at).format("YYYY-MM-DD HH:mm")}</td>
                <td>{reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  );
};
