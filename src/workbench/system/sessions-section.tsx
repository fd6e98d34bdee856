/** 登录情况: where this account is signed in, and ending what is not oneself. */
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { Section } from "#ui";
import { Refusal } from "../pieces/refusal.tsx";
import { endSession, sessions } from "./calls.ts";
import { moment } from "./moment.ts";
import { useAct } from "./use-act.ts";
import { words } from "./words.ts";

const say = words.sessions;

export const SessionsSection = () => {
  const { data = [], error } = useQuery(sessions);
  const ending = useAct(endSession);
  return (
    <Section
      title={say.title}
      extra={
        <Button size="small" disabled={data.length < 2} onClick={() => ending.mutate(null)}>
          {say.endOthers}
        </Button>
      }
    >
      <table className="xm-table">
        <thead>
          <tr>
            <th scope="col">{say.from}</th>
            <th scope="col">{say.since}</th>
            <th scope="col">{say.seen}</th>
            <th scope="col">{say.action}</th>
          </tr>
        </thead>
        <tbody>
          {data.map((row) => (
            <tr key={row.sessionId}>
              <td>{row.from ?? say.unknown}</td>
              <td>{moment(row.since)}</td>
              <td>{moment(row.seenAt)}</td>
              <td>
                {row.current ? (
                  say.here
                ) : (
                  <Button
                    size="small"
                    aria-label={say.endFrom(row.from ?? say.unknown)}
                    onClick={() => ending.mutate(row.sessionId)}
                  >
                    {say.end}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Refusal error={error ?? ending.error} />
    </Section>
  );
};
