/** 与原系统核对: the office types its own totals; the server holds them against the list. */
import { Button, Input } from "antd";
import { useState } from "react";
import { Field } from "#ui";
import type { ImportWire } from "#wire";
import { words } from "./words.ts";

type Totals = NonNullable<ImportWire["totals"]>;
type Draft = Record<keyof Totals, string>;
const keys = ["groups", "persons", "yuan"] as const;

/** Null while something is missing or no number. */
const readTotals = ({ groups, persons, yuan }: Draft): Totals | null => {
  const amount = yuan.replace(/[,，\s]/g, "");
  const whole = [groups, persons].map((text) => (/^\d+$/.test(text.trim()) ? Number(text) : null));
  const [households, people] = whole;
  return households == null || people == null || !/^\d+(\.\d{1,2})?$/.test(amount)
    ? null
    : { groups: households, persons: people, yuan: amount };
};

export const TotalsForm = ({
  label,
  isPending,
  onSubmit,
}: {
  label: string;
  isPending: boolean;
  onSubmit: (totals: Totals) => void;
}) => {
  const [draft, setDraft] = useState<Draft>({ groups: "", persons: "", yuan: "" });
  const [tried, setTried] = useState(false);
  const submit = (): void => {
    setTried(true);
    const totals = readTotals(draft);
    if (totals !== null) onSubmit(totals);
  };
  return (
    <div className="xm-stack">
      <h3>{words.totals}</h3>
      <p className="xm-quiet">{words.totalsHelp}</p>
      <div className="xm-row wb-totals">
        {keys.map((key) => (
          <Field
            key={key}
            id={`total-${key}`}
            label={words.total[key]}
            required
            error={tried && draft[key].trim() === "" ? words.needs : undefined}
          >
            {(tied) => (
              <Input
                id={`total-${key}`}
                inputMode="decimal"
                value={draft[key]}
                onChange={(event) => setDraft({ ...draft, [key]: event.target.value })}
                onPressEnter={submit}
                aria-describedby={tied.describedBy}
                status={tied.invalid ? "error" : ""}
              />
            )}
          </Field>
        ))}
      </div>
      <div className="xm-row">
        <Button type="primary" onClick={submit} loading={isPending}>
          {label}
        </Button>
      </div>
    </div>
  );
};
