/** Finds a household by any of its members. */
import { useQuery } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import type { PersonRow } from "#wire";
import { Empty, Field, Loading } from "#ui";
import { peopleFound } from "../api/people.ts";
import { PersonName } from "../pieces/person-name.tsx";
import { Trouble } from "../pieces/trouble.tsx";
import { words } from "../words.ts";

const Found = ({ person, onPick }: { person: PersonRow; onPick: (householdId: number) => void }) => {
  const { householdId } = person;
  return (
    <li className="wb-found">
      <span>
        <PersonName person={person} /> {person.age === null ? null : words.people.years(person.age)}{" "}
        <span className="xm-quiet">
          <span className="xm-number">{person.idMasked}</span> {person.place}
        </span>
      </span>
      {householdId === null ? (
        <span className="xm-quiet">{words.intake.noHousehold}</span>
      ) : (
        <Button size="small" aria-label={words.intake.pick(person.name)} onClick={() => onPick(householdId)}>
          {words.intake.pickShort}
        </Button>
      )}
    </li>
  );
};

export const HouseholdFinder = ({ onPick }: { onPick: (householdId: number) => void }) => {
  // Identity numbers are typed here, so the query stays in the page and out of the address.
  const [asked, setAsked] = useState("");
  const { data, error, isFetching, refetch } = useQuery(peopleFound(asked));
  return (
    <div className="xm-stack">
      <Field id="find-household" label={words.intake.find} help={words.intake.findHint}>
        {(tied) => (
          <Input.Search
            id="find-household"
            autoComplete="off"
            enterButton={words.people.submit}
            loading={isFetching}
            onSearch={(typed) => setAsked(typed.trim())}
            aria-describedby={tied.describedBy}
          />
        )}
      </Field>
      {asked === "" ? null : error !== null ? (
        <Trouble error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <Loading rows={3} />
      ) : data.rows.length === 0 ? (
        <Empty title={words.intake.noOne} next={words.intake.noOneNext} />
      ) : (
        <ul className="xm-plain-list">
          {data.rows.map((person) => (
            <Found key={person.personId} person={person} onPick={onPick} />
          ))}
        </ul>
      )}
    </div>
  );
};
