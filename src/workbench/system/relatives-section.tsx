/** 近亲属回避: states relatives of the own area, whose cases then go to somebody else. */
import { useQuery } from "@tanstack/react-query";
import { Button, Select } from "antd";
import { useState } from "react";
import { Field, Section } from "#ui";
import { Refusal } from "../pieces/refusal.tsx";
import { endRelative, people, relatives, stateRelative } from "./calls.ts";
import { TextField } from "./text-field.tsx";
import { useAct } from "./use-act.ts";
import { words } from "./words.ts";

const say = words.relatives;
const relations = [
  { value: "spouse", label: "配偶" },
  { value: "parent", label: "父母" },
  { value: "child", label: "子女" },
  { value: "sibling", label: "兄弟姐妹" },
  { value: "other", label: "其他近亲属或利害关系" },
];

const RelativeForm = () => {
  const [name, setName] = useState("");
  const [personId, setPerson] = useState<number | null>(null);
  const [relation, setRelation] = useState("parent");
  const found = useQuery({ ...people(name.trim()), enabled: name.trim().length >= 2 }).data?.rows ?? [];
  const stating = useAct(stateRelative, () => setPerson(null));
  const options = found.map((row) => ({
    value: row.personId,
    label: `${row.name} ${row.idMasked ?? ""} ${row.place}`,
  }));
  return (
    <div className="xm-stack">
      <TextField form="relative" name="name" label={say.find} value={name} onChange={setName} error={null} />
      <Field id="relative-person" label={say.person} required>
        {() => (
          <Select
            id="relative-person"
            aria-label={say.findLabel}
            options={options}
            value={personId}
            onChange={setPerson}
          />
        )}
      </Field>
      <Field id="relative-relation" label={say.relation} required>
        {() => (
          <Select
            id="relative-relation"
            aria-label={say.relation}
            options={relations}
            value={relation}
            onChange={setRelation}
          />
        )}
      </Field>
      <Refusal error={stating.error} />
      <div>
        <Button
          disabled={personId === null}
          onClick={() => personId !== null && stating.mutate({ personId, relation })}
        >
          {say.submit}
        </Button>
      </div>
    </div>
  );
};

export const RelativesSection = () => {
  const { data = [], error } = useQuery(relatives);
  const ending = useAct(endRelative);
  return (
    <Section title={say.title}>
      <p className="xm-quiet">{say.about}</p>
      {data.length === 0 ? <p>{say.none}</p> : null}
      <ul>
        {data.map((row) => (
          <li key={row.relativeId}>
            {row.name} {row.relationLabel}{" "}
            <Button size="small" disabled={row.to !== null} onClick={() => ending.mutate(row.relativeId)}>
              {say.end}
            </Button>
          </li>
        ))}
      </ul>
      <Refusal error={error ?? ending.error} />
      <RelativeForm />
    </Section>
  );
};
