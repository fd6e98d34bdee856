/** Which household applies: found, or put on file now; then who signs as applicant. */
import { Button } from "antd";
import { useState } from "react";
import type { HouseholdView } from "#wire";
import { Section } from "#ui";
import { useMay } from "../api/session.ts";
import { words } from "../words.ts";
import { ChosenHousehold } from "./chosen-household.tsx";
import { HouseholdFinder } from "./household-finder.tsx";
import { NewHouseholdForm } from "./new-household-form.tsx";

interface Props {
  home: HouseholdView | undefined;
  applicantId: number | null;
  onHousehold: (householdId: number | null) => void;
  onApplicant: (personId: number) => void;
}

export const HouseholdStep = ({ home, applicantId, onHousehold, onApplicant }: Props) => {
  const [creating, setCreating] = useState(false);
  const mayRegister = useMay("people.register");
  const choose = (householdId: number): void => {
    setCreating(false);
    onHousehold(householdId);
  };
  const extra =
    home === undefined ? (
      mayRegister ? (
        <Button size="small" onClick={() => setCreating(!creating)}>
          {creating ? words.intake.backToFind : words.intake.create}
        </Button>
      ) : null
    ) : (
      <Button size="small" onClick={() => onHousehold(null)}>
        {words.intake.change}
      </Button>
    );
  return (
    <Section title={words.intake.householdStep} extra={extra}>
      {home !== undefined ? (
        <ChosenHousehold home={home} applicantId={applicantId} onApplicant={onApplicant} />
      ) : creating ? (
        <NewHouseholdForm onDone={choose} />
      ) : (
        <HouseholdFinder onPick={choose} />
      )}
    </Section>
  );
};
