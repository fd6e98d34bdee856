/** 登录第二步: the code that the sign-in waits for. The sign-in page shows it after a right password. */
import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import type { Me } from "#wire";
import { Refused, rememberCsrf, write } from "../api/call.ts";
import { Refusal } from "../pieces/refusal.tsx";
import { TextField } from "./text-field.tsx";
import { words } from "./words.ts";

/** Whether the password was right and the code is still to come. */
export const awaitsCode = (error: unknown): boolean =>
  error instanceof Refused && error.problem.type === "access.second-factor-needed";

const complete = async (code: string): Promise<Me> => {
  const me = await write<Me>("POST", "/api/session/second-factor", { code });
  rememberCsrf(me.csrf);
  return me;
};

export const CodeStep = ({ onEntered }: { onEntered: (me: Me) => void }) => {
  const [code, setCode] = useState("");
  const completing = useMutation({ mutationFn: complete, onSuccess: onEntered });
  return (
    <div className="xm-stack">
      <TextField
        form="step"
        name="code"
        label={words.factor.code}
        value={code}
        onChange={setCode}
        error={null}
        help={words.factor.step}
      />
      <Refusal error={completing.error} />
      <Button
        type="primary"
        loading={completing.isPending}
        disabled={code === ""}
        onClick={() => completing.mutate(code)}
      >
        {words.factor.enter}
      </Button>
    </div>
  );
};
