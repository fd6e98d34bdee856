/** The server failed: say it, offer to read again, show the number under which it is logged. */
import { CloseCircleOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { uiWords } from "../words.ts";
import { State } from "./state.tsx";

interface Props {
  title?: string | undefined;
  next?: string | undefined;
  incident?: string | undefined;
  onRetry?: (() => void) | undefined;
}

export const Failed = ({ title, next, incident, onRetry }: Props) => (
  <State
    name="failed"
    role="alert"
    icon={<CloseCircleOutlined />}
    title={title ?? uiWords.failed.title}
    next={next ?? uiWords.failed.next}
  >
    {incident === undefined ? null : <code>{uiWords.failed.incident(incident)}</code>}
    {onRetry === undefined ? null : <Button onClick={onRetry}>{uiWords.retry}</Button>}
  </State>
);
