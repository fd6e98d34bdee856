/** A titled block of a page, named for screen readers by its heading. */
import { useId, type ReactNode } from "react";

export const Section = ({ title, extra, children }: { title: ReactNode; extra?: ReactNode; children: ReactNode }) => {
  const id = useId();
  return (
    <section className="xm-section" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {extra}
      </header>
      {children}
    </section>
  );
};
