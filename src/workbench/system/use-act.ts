/** One act of the system page: sends it, reads the lists anew, and keeps the refusal for its place. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { sessionKey } from "../api/session.ts";

export const useAct = <Given, Answer>(act: (given: Given) => Promise<Answer>, onDone?: (answer: Answer) => void) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: (answer) => {
      void queryClient.invalidateQueries({ queryKey: ["system"] });
      void queryClient.invalidateQueries({ queryKey: sessionKey });
      onDone?.(answer);
    },
  });
};
