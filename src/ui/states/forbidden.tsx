/** The reader has no right to this; the page says whom to ask. */
import { LockOutlined } from "@ant-design/icons";
import { uiWords } from "../words.ts";
import { State } from "./state.tsx";

export const Forbidden = ({ title, next }: { title?: string | undefined; next?: string | undefined }) => (
  <State
    name="forbidden"
    role="alert"
    icon={<LockOutlined />}
    title={title ?? uiWords.forbidden.title}
    next={next ?? uiWords.forbidden.next}
  />
);
