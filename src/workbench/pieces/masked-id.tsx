/** An identity number with its middle hidden; seeing it in full costs a reason that is logged. */
import { EyeOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import type { PersonRow } from "#wire";
import { useMay } from "../api/session.ts";
import { words } from "../words.ts";
import { RevealForm } from "./reveal-form.tsx";

export const MaskedId = ({ person }: { person: Pick<PersonRow, "personId" | "name" | "idMasked"> }) => {
  const [asking, setAsking] = useState(false);
  const [full, setFull] = useState<string | null>(null);
  const mayReveal = useMay("people.reveal");
  if (person.idMasked === null) return <span className="xm-quiet">{words.people.noId}</span>;
  if (full !== null) return <strong className="xm-number">{full}</strong>;
  return (
    <span className="wb-id">
      <span className="xm-number">{person.idMasked}</span>
      {mayReveal ? (
        <Button
          type="link"
          size="small"
          icon={<EyeOutlined />}
          aria-label={words.people.revealFor(person.name)}
          onClick={() => setAsking(true)}
        >
          {words.people.reveal}
        </Button>
      ) : null}
      {asking ? (
        <RevealForm
          personId={person.personId}
          onClose={() => setAsking(false)}
          onRevealed={(idNumber) => {
            setAsking(false);
            setFull(idNumber);
          }}
        />
      ) : null}
    </span>
  );
};
