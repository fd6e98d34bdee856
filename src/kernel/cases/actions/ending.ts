/** 撤回 and 终止 · Ends a case before its decision: at the applicant's wish, or because it cannot go on. */
import type { Action, Situation } from "./action.ts";

const isOpen = ({ state }: Situation): boolean => state.state === "open";
/** The office that takes applications in also takes their withdrawal, whoever's turn it is. */
const intakeOffice = ({ service }: Situation): string | null => service.steps[0]?.office.kind ?? null;

const common = {
  verb: null,
  permissions: ["case.intake"],
  primary: false,
  signs: false,
  whilePaused: true,
  fits: isOpen,
  office: intakeOffice,
} as const;

const lawOfIntake = ({ service }: Situation) => service.steps[0]?.citations ?? [];

export const withdraw: Action = {
  ...common,
  key: "withdraw",
  label: "申请人撤回",
  law: lawOfIntake,
  input: () => [
    {
      key: "reason",
      label: "撤回原因",
      kind: "text",
      required: true,
      help: "须有申请人签字的书面声明，确认没有受到压力",
    },
  ],
  entries: (_, { text }) => [{ kind: "withdrawn", body: { reason: text["reason"] ?? "" } }],
};

export const terminate: Action = {
  ...common,
  key: "terminate",
  label: "终止办理",
  law: lawOfIntake,
  input: () => [
    { key: "reason", label: "终止原因", kind: "text", required: true, help: "例如申请人死亡，或拒不配合致使无法查清" },
  ],
  entries: (_, { text }) => [{ kind: "terminated", body: { reason: text["reason"] ?? "" } }],
};
