/** 查询 and 重置 over state and words. */
import { useNavigate } from "@tanstack/react-router";
import { Button, Input, Select } from "antd";
import { useState, type SubmitEvent } from "react";
import type { CaseRow } from "#wire";
import { words } from "../words.ts";

interface Props {
  state: CaseRow["state"] | undefined;
  q: string | undefined;
}
const states = (["open", "decided", "closed"] as const).map((value) => ({ value, label: words.caseState[value] }));

export const CaseFilterBar = ({ state, q }: Props) => {
  const navigate = useNavigate();
  const [typed, setTyped] = useState(q ?? "");
  const [picked, setPicked] = useState(state);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const word = typed.trim();
    void navigate({
      to: "/cases",
      search: { ...(picked === undefined ? {} : { state: picked }), ...(word === "" ? {} : { q: word }) },
    });
  };
  const reset = (): void => {
    setTyped("");
    setPicked(undefined);
    void navigate({ to: "/cases", search: {} });
  };
  return (
    <search className="wb-filter">
      <form className="xm-row" onSubmit={submit}>
        <Input
          className="wb-filter-word"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          placeholder={words.cases.q}
          aria-label={words.cases.q}
          allowClear
        />
        <Select
          className="wb-filter-state"
          aria-label={words.cases.state}
          allowClear
          placeholder={words.cases.anyState}
          value={picked ?? null}
          onChange={(next: CaseRow["state"] | undefined) => setPicked(next)}
          options={states}
        />
        <Button type="primary" htmlType="submit">
          {words.cases.search}
        </Button>
        <Button onClick={reset}>{words.cases.reset}</Button>
      </form>
    </search>
  );
};
