/** A person's name, with the day of death where there is one. */
import type { PersonRow } from "#wire";
import { words } from "../words.ts";

export const PersonName = ({ person }: { person: Pick<PersonRow, "name" | "diedOn"> }) => (
  <span>
    <strong>{person.name}</strong>
    {person.diedOn === null ? null : <span className="xm-quiet"> {words.people.died(person.diedOn)}</span>}
  </span>
);
