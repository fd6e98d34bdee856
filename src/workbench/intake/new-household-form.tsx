/** Puts a household and its people on file. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import type { InputIssue } from "#wire";
import { choice, Field, fieldId, issueAt, IssueSummary, useSubmitKey } from "#ui";
import { householdView, openHousehold } from "../api/people.ts";
import { useMe } from "../api/session.ts";
import { DivisionPicker } from "../pieces/division-picker.tsx";
import { issuesOf, Refusal } from "../pieces/refusal.tsx";
import { useDraft } from "../pieces/use-draft.ts";
import { words } from "../words.ts";
import {
  emptyHousehold,
  missingIn,
  newMember,
  toSend,
  withoutNumbers,
  type HouseholdDraft,
} from "./household-draft.ts";
import { MemberFields } from "./member-fields.tsx";

const say = words.newHousehold;
const categories = Object.entries(say.categories).map(([value, label]) => ({ value, label }));

interface PartProps {
  draft: HouseholdDraft;
  issues: readonly InputIssue[];
  onChange: (draft: HouseholdDraft) => void;
}

const HomeFields = ({ draft, issues, onChange }: PartProps) => (
  <div className="xm-fields">
    <Field id={fieldId("unitId")} label={say.place} required error={issueAt(issues, "unitId")}>
      {(tied) => (
        <DivisionPicker
          id={fieldId("unitId")}
          label={say.place}
          value={draft.place}
          onChange={(place) => onChange({ ...draft, place })}
          {...tied}
        />
      )}
    </Field>
    <Field id={fieldId("category")} label={say.category} required error={issueAt(issues, "category")}>
      {(tied) => (
        <choice.Control
          id={fieldId("category")}
          field={{ label: say.category, options: categories }}
          value={draft.category}
          onChange={(value) => onChange({ ...draft, category: value === "urban" || value === "rural" ? value : null })}
          {...tied}
        />
      )}
    </Field>
    <Field id={fieldId("address")} label={say.address} error={issueAt(issues, "address")}>
      {() => (
        <Input
          id={fieldId("address")}
          value={draft.address}
          onChange={(event) => onChange({ ...draft, address: event.target.value })}
        />
      )}
    </Field>
  </div>
);

const MemberList = ({ draft, issues, onChange }: PartProps) => (
  <>
    {draft.members.map((member, position) => (
      <MemberFields
        key={member.row}
        position={position}
        member={member}
        issues={issues}
        onChange={(next) =>
          onChange({ ...draft, members: draft.members.map((one) => (one.row === member.row ? next : one)) })
        }
        onRemove={
          draft.members.length === 1
            ? undefined
            : () => onChange({ ...draft, members: draft.members.filter((one) => one.row !== member.row) })
        }
      />
    ))}
    <Button
      type="dashed"
      onClick={() =>
        onChange({
          ...draft,
          members: [...draft.members, newMember(Math.max(...draft.members.map((one) => one.row)) + 1, "child")],
        })
      }
    >
      {say.add}
    </Button>
  </>
);

export const NewHouseholdForm = ({ onDone }: { onDone: (householdId: number) => void }) => {
  const me = useMe();
  const queryClient = useQueryClient();
  const { draft, setDraft, forget } = useDraft({
    key: `xiangmin.new-household.${me.accountId}`,
    empty: emptyHousehold,
    keep: withoutNumbers,
  });
  const [tried, setTried] = useState(false);
  const saving = useMutation({
    mutationFn: openHousehold,
    onSuccess: (home) => {
      forget();
      queryClient.setQueryData(householdView(home.householdId).queryKey, home);
      onDone(home.householdId);
    },
  });
  const gaps = tried ? missingIn(draft) : [];
  const part = { draft, issues: [...gaps, ...issuesOf(saving.error)], onChange: setDraft };
  const submit = (): void => {
    setTried(true);
    const body = toSend(draft);
    if (body !== null) saving.mutate(body);
  };
  useSubmitKey(submit);
  return (
    <div className="xm-stack">
      <HomeFields {...part} />
      <MemberList {...part} />
      {gaps.length === 0 ? <Refusal error={saving.error} /> : <IssueSummary issues={gaps} />}
      <div>
        <Button type="primary" loading={saving.isPending} onClick={submit}>
          {say.submit}
        </Button>
      </div>
    </div>
  );
};
