/** The chosen household with its members; one of them is the applicant. */
import { Radio } from "antd";
import type { HouseholdView } from "#wire";
import { fieldId } from "#ui";
import { words } from "../words.ts";

interface Props {
  home: HouseholdView;
  applicantId: number | null;
  onApplicant: (personId: number) => void;
}

export const ChosenHousehold = ({ home, applicantId, onApplicant }: Props) => (
  <div className="xm-stack">
    <div>
      {home.place} {home.address}{" "}
      {home.category === null ? null : <span className="xm-quiet">{words.household.category[home.category]}</span>}
    </div>
    <div>
      <h3>{words.intake.applicant}</h3>
      <Radio.Group
        id={fieldId("applicantId")}
        aria-label={words.intake.applicant}
        value={applicantId}
        onChange={(event) => onApplicant(Number(event.target.value))}
        options={home.members.map((member) => ({
          value: member.personId,
          label: [
            member.name,
            member.relation,
            member.age === null ? "" : words.people.years(member.age),
            member.idMasked ?? "",
          ]
            .filter(Boolean)
            .join(" "),
        }))}
        vertical
      />
    </div>
  </div>
);
