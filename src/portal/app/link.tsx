/** A link between the citizens' pages that keeps the chosen county; an ordinary link for the keyboard and for a new tab. */
import type { MouseEvent, ReactNode } from "react";
import { goTo, pathOf, useAddress, type Place } from "./address.ts";

interface Given {
  readonly to: Place;
  readonly className?: string;
  readonly children: ReactNode;
}

const isPlain = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

export const Link = ({ to, className, children }: Given) => {
  const { kept } = useAddress();
  const path = pathOf(to, kept);
  return (
    <a
      href={path}
      className={className}
      onClick={(event) => {
        if (!isPlain(event)) return;
        event.preventDefault();
        goTo(path);
        window.scrollTo(0, 0);
      }}
    >
      {children}
    </a>
  );
};
