/** 监督管理: registers and worklists that look across cases. */
import type { ReactElement } from "react";
import { PageHead } from "#ui";
import { AppealsSection } from "./appeals-section.tsx";
import { DelegationsSection } from "./delegations-section.tsx";
import { NearRelativesSection } from "./near-relatives-section.tsx";
import { ReviewsSection } from "./reviews-section.tsx";
import { SpotChecksSection } from "./spot-checks-section.tsx";
import { words } from "./words.ts";

export const SupervisionPage = (): ReactElement => (
  <>
    <PageHead title={words.title} about={words.about} />
    <div className="xm-stack">
      <ReviewsSection />
      <SpotChecksSection />
      <AppealsSection />
      <NearRelativesSection />
      <DelegationsSection />
    </div>
  </>
);
