/** An address that leads nowhere. */
import { Link } from "@tanstack/react-router";
import { Missing } from "#ui";
import { words } from "../words.ts";

export const NoSuchPage = () => (
  <Missing>
    <Link to="/">{words.trouble.home}</Link>
  </Missing>
);
