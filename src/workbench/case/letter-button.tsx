/** The letter as the citizen gets it: looked at here, printed, or opened alone. */
import { PrinterOutlined } from "@ant-design/icons";
import { Button, Drawer } from "antd";
import { useRef, useState } from "react";
import { letterAddress } from "../api/cases.ts";
import { words } from "../words.ts";

export const LetterButton = ({ caseId }: { caseId: number }) => {
  const [open, setOpen] = useState(false);
  const frame = useRef<HTMLIFrameElement>(null);
  return (
    <>
      <Button icon={<PrinterOutlined />} onClick={() => setOpen(true)}>
        {words.case.letter}
      </Button>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        title={words.case.letterTitle}
        size="large"
        extra={
          <span className="xm-row">
            <a href={letterAddress(caseId)} target="_blank" rel="noreferrer">
              {words.case.newTab}
            </a>
            <Button type="primary" icon={<PrinterOutlined />} onClick={() => frame.current?.contentWindow?.print()}>
              {words.case.print}
            </Button>
          </span>
        }
      >
        <iframe
          ref={frame}
          className="wb-letter"
          sandbox="allow-same-origin allow-modals"
          title={words.case.letterFrame}
          src={letterAddress(caseId)}
        />
      </Drawer>
    </>
  );
};
