/** The box of 查人. */
import { useNavigate } from "@tanstack/react-router";
import { Button, Input } from "antd";
import { useState, type SubmitEvent } from "react";
import { words } from "../words.ts";
import { peopleAddress } from "./people-address.ts";

export const PeopleSearch = ({ q }: { q: string }) => {
  const navigate = useNavigate();
  const [typed, setTyped] = useState(q);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void navigate(peopleAddress(typed));
  };
  return (
    <search className="wb-filter">
      <form className="xm-row" onSubmit={submit}>
        <Input
          className="wb-filter-word"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          placeholder={words.people.q}
          aria-label={words.people.q}
          autoComplete="off"
          allowClear
        />
        <Button type="primary" htmlType="submit">
          {words.people.submit}
        </Button>
      </form>
    </search>
  );
};
