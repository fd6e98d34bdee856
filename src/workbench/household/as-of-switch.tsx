/** Chooses the day the household is looked at; the day stands in the address. */
import { useNavigate } from "@tanstack/react-router";
import { date } from "#ui";
import { words } from "../words.ts";

export const AsOfSwitch = ({ householdId, asOf }: { householdId: number; asOf: string }) => {
  const navigate = useNavigate();
  return (
    <span className="xm-row">
      <label htmlFor="as-of">{words.household.asOf}</label>
      <date.Control
        id="as-of"
        field={{ label: words.household.asOf }}
        value={asOf}
        onChange={(day) =>
          void navigate({
            to: "/households/$householdId",
            params: { householdId: String(householdId) },
            search: day === null ? {} : { asOf: String(day) },
          })
        }
      />
    </span>
  );
};
