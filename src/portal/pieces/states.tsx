/** What stands in the place of something that is on its way, or that did not come. */
import type { ReactNode } from "react";
import type { Loaded } from "../app/load.ts";

export const Waiting = () => <output className="quiet">正在读取……</output>;

export const Notice = ({ says, next, children }: { says: string; next: string; children?: ReactNode }) => (
  <section className="notice" role="alert">
    <p>
      <strong>{says}</strong>
    </p>
    <p>{next}</p>
    {children}
  </section>
);

export const Shown = <T,>({ of, children }: { of: Loaded<T>; children: (value: T) => ReactNode }) => {
  if (of.state === "loading") return <Waiting />;
  if (of.state === "here") return children(of.value);
  return (
    <Notice says={of.says} next={of.next}>
      <button type="button" onClick={of.again}>
        重新读取
      </button>
    </Notice>
  );
};
