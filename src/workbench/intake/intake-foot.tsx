/** Submits the application, or starts over. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Popconfirm } from "antd";
import type { HouseholdView, ServiceWire } from "#wire";
import { useSubmitKey } from "#ui";
import { caseView, openCase } from "../api/cases.ts";
import { Refusal } from "../pieces/refusal.tsx";
import { words } from "../words.ts";
import { newCase, type IntakeDraft } from "./intake-draft.ts";
import { submission } from "./intake-issues.ts";

interface Props {
  service: ServiceWire | undefined;
  home: HouseholdView | undefined;
  draft: IntakeDraft;
  onForget: () => void;
  onClear: () => void;
}

export const IntakeFoot = ({ service, home, draft, onForget, onClear }: Props) => {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const body = newCase(service, home, draft);
  const opening = useMutation({
    mutationKey: submission,
    mutationFn: openCase,
    onSuccess: (view) => {
      onForget();
      queryClient.setQueryData(caseView(view.row.caseId).queryKey, view);
      void queryClient.invalidateQueries({ queryKey: ["todo"] });
      void navigate({ to: "/cases/$caseId", params: { caseId: String(view.row.caseId) } });
    },
  });
  const submit = (): void => {
    if (body !== null && !opening.isPending) opening.mutate(body);
  };
  useSubmitKey(submit);
  return (
    <div className="xm-stack">
      <Refusal error={opening.error} />
      <div className="wb-form-foot">
        <Button type="primary" disabled={body === null} loading={opening.isPending} onClick={submit}>
          {words.intake.submit}
        </Button>
        <Popconfirm title={words.intake.clear} onConfirm={onClear}>
          <Button>{words.intake.clear}</Button>
        </Popconfirm>
        <span className="xm-quiet">{body === null ? words.intake.incomplete : words.intake.save}</span>
      </div>
    </div>
  );
};
