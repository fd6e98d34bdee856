/** To the page before and the page after. */
import { Link } from "@tanstack/react-router";
import { words } from "../words.ts";

interface Props {
  trail: readonly string[];
  next: string | null;
}

export const Pager = ({ trail, next }: Props) => (
  <nav className="xm-row wb-pager" aria-label={words.cases.paging}>
    {trail.length === 0 ? (
      <span className="xm-quiet">{words.cases.before}</span>
    ) : (
      <Link to="/cases" search={(now) => ({ ...now, trail: trail.slice(0, -1) })}>
        {words.cases.before}
      </Link>
    )}
    {next === null ? (
      <span className="xm-quiet">{words.cases.after}</span>
    ) : (
      <Link to="/cases" search={(now) => ({ ...now, trail: [...trail, next] })}>
        {words.cases.after}
      </Link>
    )}
  </nav>
);
