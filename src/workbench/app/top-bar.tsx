/** The top bar: whose workbench, which office, what day, and the search that `/` focuses. */
import { MoonOutlined, SunOutlined } from "@ant-design/icons";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useMe } from "../api/session.ts";
import { words } from "../words.ts";
import { useMode } from "./mode.ts";
import { QuickSearch } from "./quick-search.tsx";
import { SignOutButton } from "./sign-out-button.tsx";

export const TopBar = () => {
  const me = useMe();
  const { mode, setMode } = useMode();
  const other = mode === "dark" ? "light" : "dark";
  return (
    <header className="wb-bar">
      <Link to="/" className="wb-brand">
        {words.product}
      </Link>
      <span className="wb-office">
        {me.office.name}
        <span className="xm-quiet"> {words.bar.today(me.today)}</span>
      </span>
      <QuickSearch />
      <span className="wb-who">
        {me.name}
        <span className="xm-quiet"> {me.roleLabel}</span>
      </span>
      <Button
        type="text"
        aria-label={words.bar[other]}
        title={words.bar[other]}
        icon={mode === "dark" ? <SunOutlined /> : <MoonOutlined />}
        onClick={() => setMode(other)}
      />
      <SignOutButton />
    </header>
  );
};
