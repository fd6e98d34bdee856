/** The top of every page: what it is about and what can be done now. */
import type { ReactNode } from "react";
import { uiWords } from "./words.ts";

export const PageHead = ({ title, about, children }: { title: string; about?: ReactNode; children?: ReactNode }) => (
  <div className="xm-page-head">
    <title>{`${title} · ${uiWords.product}`}</title>
    <div>
      <h1>{title}</h1>
      {about === undefined ? null : <div className="xm-quiet">{about}</div>}
    </div>
    {children === undefined ? null : <div className="xm-row">{children}</div>}
  </div>
);
