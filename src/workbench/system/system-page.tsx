/** 系统: the own account of everybody, and the accounts of the area for the three administrators. */
import { Alert } from "antd";
import type { ReactElement } from "react";
import { PageHead } from "#ui";
import { useMe } from "../api/session.ts";
import { AccountsSection } from "./accounts-section.tsx";
import { DelegationSection } from "./delegation-section.tsx";
import { FactorSection } from "./factor-section.tsx";
import { IdentitySection } from "./identity-section.tsx";
import { JobsSection } from "./jobs-section.tsx";
import { PasswordSection } from "./password-section.tsx";
import { RelativesSection } from "./relatives-section.tsx";
import { SessionsSection } from "./sessions-section.tsx";
import { words } from "./words.ts";

const administrators = ["systemAdministrator", "securityOfficer", "auditAdministrator"];

export const SystemPage = (): ReactElement => {
  const me = useMe();
  const administers = administrators.includes(me.role);
  const settled = me.standing === undefined;
  return (
    <>
      <PageHead title={words.title} about={words.about} />
      <div className="xm-stack">
        {me.standing === undefined ? null : (
          <Alert role="alert" type="warning" showIcon title={words.standing[me.standing]} />
        )}
        {me.otherSessions === undefined ? null : (
          <Alert role="alert" type="warning" showIcon title={words.others(me.otherSessions)} />
        )}
        {administers && settled ? <AccountsSection me={me} /> : null}
        <PasswordSection />
        <FactorSection />
        <IdentitySection />
        <SessionsSection />
        {settled ? <JobsSection /> : null}
        {administers || !settled ? null : <DelegationSection me={me} />}
        {administers || !settled ? null : <RelativesSection />}
      </div>
    </>
  );
};
