/** A wide table scrolls in its own box; the box takes the focus, so that arrow keys can scroll it (WCAG 2.1.1). */
import type { ReactNode } from "react";

const reachable = { tabIndex: 0 };

export const ScrollBox = ({ label, children }: { label: string; children: ReactNode }) => (
  <section className="xm-scroll" aria-label={label} {...reachable}>
    {children}
  </section>
);
