/** The main navigation: at the side on a desk, at the bottom on a phone. */
import {
  CalendarOutlined,
  FileAddOutlined,
  FolderOpenOutlined,
  ReadOutlined,
  SafetyOutlined,
  SlidersOutlined,
  TeamOutlined,
} from "@ant-design/icons";
import { Link } from "@tanstack/react-router";
import { words as system } from "../system/words.ts";
import { words } from "../words.ts";

const places = [
  { to: "/", label: words.nav.today, icon: <CalendarOutlined /> },
  { to: "/intake", label: words.nav.intake, icon: <FileAddOutlined /> },
  { to: "/cases", label: words.nav.cases, icon: <FolderOpenOutlined /> },
  { to: "/people", label: words.nav.people, icon: <TeamOutlined /> },
  { to: "/rules", label: words.nav.rules, icon: <ReadOutlined /> },
  { to: "/parameters", label: words.nav.parameters, icon: <SlidersOutlined /> },
  { to: "/system", label: system.nav, icon: <SafetyOutlined /> },
] as const;

export const Navigation = () => (
  <nav className="wb-nav" aria-label={words.nav.label}>
    <ul className="xm-plain-list">
      {places.map(({ to, label, icon }) => (
        <li key={to}>
          <Link to={to} activeOptions={{ exact: to === "/", includeSearch: false }}>
            <span aria-hidden="true">{icon}</span>
            {label}
          </Link>
        </li>
      ))}
    </ul>
    <p className="wb-keys xm-quiet">{words.bar.keys}</p>
  </nav>
);
