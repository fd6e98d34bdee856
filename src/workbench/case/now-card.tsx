/** What this official can do with the case now: one button an act, each opening one form; what has to wait says why. */
import { Button } from "antd";
import { useState } from "react";
import type { CaseView } from "#wire";
import { Section } from "#ui";
import { words } from "../words.ts";
import { ActionForm } from "./action-form.tsx";

export const NowCard = ({ view }: { view: CaseView }) => {
  const [openKey, setOpenKey] = useState<string | null>(null);
  const open = view.actions.find((action) => action.key === openKey);
  const ready = view.actions.filter(({ notYet }) => notYet === undefined);
  const waiting = view.actions.filter(({ notYet }) => notYet !== undefined);
  return (
    <div className="wb-now">
      <Section title={words.case.actions}>
        {view.actions.length === 0 ? (
          <p className="xm-quiet wb-flat">{words.case.noActions(view.row.turnLabel)}</p>
        ) : (
          <div className="xm-row">
            {ready.map((action) => (
              <Button
                key={action.key}
                type={action.primary ? "primary" : "default"}
                onClick={() => setOpenKey(action.key)}
              >
                {action.label}
              </Button>
            ))}
          </div>
        )}
        {waiting.map(({ key, label, notYet }) => (
          <p key={key} className="xm-quiet wb-waiting">
            {label}：{notYet}
          </p>
        ))}
      </Section>
      {open === undefined ? null : (
        <ActionForm key={open.key} view={view} action={open} onClose={() => setOpenKey(null)} />
      )}
    </div>
  );
};
