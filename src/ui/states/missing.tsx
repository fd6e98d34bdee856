/** There is no such page or record. */
import { FileUnknownOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";
import { uiWords } from "../words.ts";
import { State } from "./state.tsx";

interface Props {
  title?: string | undefined;
  next?: string | undefined;
  children?: ReactNode;
}

export const Missing = ({ title, next, children }: Props) => (
  <State
    name="missing"
    icon={<FileUnknownOutlined />}
    title={title ?? uiWords.missing.title}
    next={next ?? uiWords.missing.next}
  >
    {children}
  </State>
);
