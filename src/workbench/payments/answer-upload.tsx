/** 导入银行回盘: the bank's file goes to the server as it is. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useRef } from "react";
import { Refusal } from "../pieces/refusal.tsx";
import { takeAnswer } from "./calls.ts";
import { words } from "./words.ts";

const say = words.acts;
/** As Base64 it must fit into one request. */
const largest = 600_000;

const contentOf = async (file: File): Promise<string> => {
  if (file.size > largest) throw new Error(say.tooLarge);
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
};

export const AnswerUpload = ({ rollId }: { rollId: number }) => {
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const taking = useMutation({
    mutationFn: async (file: File) => takeAnswer({ rollId, content: await contentOf(file) }),
    onSuccess: ({ rows, paid, returned, again }) => {
      void queryClient.invalidateQueries({ queryKey: ["rolls"] });
      void message.success(again ? say.again : say.answered(rows, paid, returned));
    },
    onError: (error) => {
      if (error.message === say.tooLarge) void message.error(say.tooLarge);
    },
  });
  return (
    <>
      <Button type="primary" loading={taking.isPending} onClick={() => input.current?.click()}>
        {say.answer}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".csv,.txt"
        className="xm-hidden"
        aria-label={say.answer}
        tabIndex={-1}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file !== undefined) taking.mutate(file);
          event.target.value = "";
        }}
      />
      <span className="xm-quiet">{say.answerHint}</span>
      <Refusal error={taking.error} />
    </>
  );
};
