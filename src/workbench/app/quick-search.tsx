/** The search for people in the top bar; `/` brings the cursor here from anywhere. */
import { SearchOutlined } from "@ant-design/icons";
import { useNavigate } from "@tanstack/react-router";
import { Input, type InputRef } from "antd";
import { useEffect, useRef, useState } from "react";
import { peopleAddress } from "../people/people-address.ts";
import { words } from "../words.ts";

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const useSlash = (focus: () => void): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      focus();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  });
};

export const QuickSearch = () => {
  const input = useRef<InputRef>(null);
  const [q, setQ] = useState("");
  const navigate = useNavigate();
  useSlash(() => input.current?.focus());
  const search = (): void => {
    if (q.trim() === "") return;
    void navigate(peopleAddress(q));
    setQ("");
  };
  return (
    <search className="wb-search">
      <Input
        ref={input}
        value={q}
        onChange={(event) => setQ(event.target.value)}
        onPressEnter={search}
        prefix={<SearchOutlined aria-hidden="true" />}
        suffix={<kbd className="wb-wide">/</kbd>}
        placeholder={words.bar.search}
        aria-label={words.bar.searchLabel}
        autoComplete="off"
      />
    </search>
  );
};
