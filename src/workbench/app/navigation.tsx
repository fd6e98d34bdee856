/** The main navigation: at the side on a desk, at the bottom on a phone. */
import {
  AuditOutlined,
  BarChartOutlined,
  CalendarOutlined,
  FileAddOutlined,
  FileSearchOutlined,
  FolderOpenOutlined,
  HistoryOutlined,
  ImportOutlined,
  PrinterOutlined,
  PayCircleOutlined,
  ReadOutlined,
  SafetyOutlined,
  SlidersOutlined,
  TeamOutlined,
} from "@ant-design/icons";
import { Link } from "@tanstack/react-router";
import { useMe } from "../api/session.ts";
import { words as caseload } from "../caseload/words.ts";
import { words as audit } from "../audit/words.ts";
import { words as imports } from "../imports/words.ts";
import { words as papers } from "../papers/words.ts";
import { words as payments } from "../payments/words.ts";
import { words as statistics } from "../statistics/words.ts";
import { words as supervision } from "../supervision/words.ts";
import { words as system } from "../system/words.ts";
import { words } from "../words.ts";

const places = [
  { to: "/", needs: "case.read", label: words.nav.today, icon: <CalendarOutlined /> },
  { to: "/intake", needs: "case.help", label: words.nav.intake, icon: <FileAddOutlined /> },
  { to: "/cases", needs: "case.read", label: words.nav.cases, icon: <FolderOpenOutlined /> },
  { to: "/papers", needs: "case.read", label: papers.nav, icon: <PrinterOutlined /> },
  { to: "/payments", needs: "payment.read", label: payments.nav, icon: <PayCircleOutlined /> },
  { to: "/people", needs: "people.read", label: words.nav.people, icon: <TeamOutlined /> },
  { to: "/imports", needs: "list.import", label: imports.nav, icon: <ImportOutlined /> },
  { to: "/caseload", needs: "case.verify", label: caseload.nav, icon: <FileSearchOutlined /> },
  { to: "/rules", needs: null, label: words.nav.rules, icon: <ReadOutlined /> },
  { to: "/parameters", needs: null, label: words.nav.parameters, icon: <SlidersOutlined /> },
  { to: "/statistics", needs: "report.read", label: statistics.nav, icon: <BarChartOutlined /> },
  { to: "/supervision", needs: "case.read", label: supervision.nav, icon: <AuditOutlined /> },
  { to: "/audit", needs: "audit.read", label: audit.nav, icon: <HistoryOutlined /> },
  { to: "/system", needs: null, label: system.nav, icon: <SafetyOutlined /> },
] as const;

export const Navigation = () => {
  const { permissions } = useMe();
  const open = places.filter(({ needs }) => needs === null || permissions.includes(needs));
  return (
    <nav className="wb-nav" aria-label={words.nav.label}>
      <ul className="xm-plain-list">
        {open.map(({ to, label, icon }) => (
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
};
