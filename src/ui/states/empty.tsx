/** There is nothing to show, and that is the truth: the query worked. */
import { InboxOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";
import { uiWords } from "../words.ts";
import { State } from "./state.tsx";

export const Empty = ({ title, next, children }: { title?: string; next?: string; children?: ReactNode }) => (
  <State name="empty" icon={<InboxOutlined />} title={title ?? uiWords.empty.title} next={next}>
    {children}
  </State>
);
