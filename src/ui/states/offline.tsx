/** The server cannot be reached; what was typed is still here. */
import { DisconnectOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { uiWords } from "../words.ts";
import { State } from "./state.tsx";

export const Offline = ({ onRetry }: { onRetry?: (() => void) | undefined }) => (
  <State
    name="offline"
    role="alert"
    icon={<DisconnectOutlined />}
    title={uiWords.offline.title}
    next={uiWords.offline.next}
  >
    {onRetry === undefined ? null : <Button onClick={onRetry}>{uiWords.retry}</Button>}
  </State>
);
