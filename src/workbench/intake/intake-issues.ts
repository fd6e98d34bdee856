/** What the server found wrong with the last submission, where the fields can see it. */
import { useMutationState } from "@tanstack/react-query";
import type { InputIssue } from "#wire";
import { issuesOf } from "../pieces/refusal.tsx";

export const submission = ["open-case"] as const;

export const useIssues = (): readonly InputIssue[] =>
  issuesOf(
    useMutationState({ filters: { mutationKey: submission }, select: (mutation) => mutation.state.error }).at(-1),
  );
