/** The page is being read; grey bars keep its shape so that nothing jumps. */
import { Skeleton } from "antd";
import { uiWords } from "../words.ts";

export const Loading = ({ rows = 6 }: { rows?: number }) => (
  <output className="xm-block" aria-busy="true">
    <span className="xm-hidden">{uiWords.loading}</span>
    <Skeleton active title={false} paragraph={{ rows }} />
  </output>
);
