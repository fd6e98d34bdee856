/** 窗口登录验证码: an official who has seen the person's card gives a code for one sign-in to the citizens' pages. */
import { useMutation } from "@tanstack/react-query";
import { Button, Input, Modal } from "antd";
import { useState } from "react";
import type { PersonRow } from "#wire";
import { Field, useSubmitKey } from "#ui";
import { admitCitizen } from "../api/people.ts";
import { useMay } from "../api/session.ts";
import { Refusal } from "../pieces/refusal.tsx";
import { words } from "../words.ts";

const { admit: say } = words.people;

interface Asked {
  readonly person: Pick<PersonRow, "personId" | "name">;
  readonly onClose: () => void;
}

const AdmitForm = ({ person, onClose }: Asked) => {
  const [card, setCard] = useState("");
  const admitting = useMutation({ mutationFn: admitCitizen });
  const code = admitting.data?.code ?? null;
  const submit = (): void => {
    if (code === null && card.trim().length >= 2) admitting.mutate({ personId: person.personId, card: card.trim() });
  };
  useSubmitKey(submit);
  return (
    <Modal
      open
      title={say.title(person.name)}
      onCancel={onClose}
      onOk={code === null ? submit : onClose}
      okButtonProps={{ disabled: card.trim().length < 2, loading: admitting.isPending }}
      okText={code === null ? say.give : say.close}
      cancelButtonProps={{ style: { display: code === null ? undefined : "none" } }}
    >
      <div className="xm-stack">
        {code === null ? (
          <>
            <p className="xm-quiet">{say.note}</p>
            <Field id="card" label={say.card} required>
              {() => <Input id="card" maxLength={60} value={card} onChange={({ target }) => setCard(target.value)} />}
            </Field>
          </>
        ) : (
          <>
            <p>{say.tell}</p>
            <p className="wb-code">{code.replace(/(\d{4})(?=\d)/g, "$1 ")}</p>
          </>
        )}
        <Refusal error={admitting.error} />
      </div>
    </Modal>
  );
};

export const Admit = ({ person }: Pick<Asked, "person">) => {
  const [isOpen, setOpen] = useState(false);
  if (!useMay("people.admit")) return null;
  return (
    <>
      <Button type="link" size="small" aria-label={say.for(person.name)} onClick={() => setOpen(true)}>
        {say.button}
      </Button>
      {isOpen ? <AdmitForm person={person} onClose={() => setOpen(false)} /> : null}
    </>
  );
};
