/** The mark on everything whose source nobody has checked yet. */
import { QuestionCircleOutlined } from "@ant-design/icons";
import { Tag } from "antd";
import { words } from "../words.ts";

export const ToConfirm = () => (
  <Tag className="wb-to-confirm" icon={<QuestionCircleOutlined aria-hidden="true" />} title={words.case.toConfirmTip}>
    {words.case.toConfirm}
  </Tag>
);
