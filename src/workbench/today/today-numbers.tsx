/** Five small numbers of the day; each leads to the list it counts. */
import { Link } from "@tanstack/react-router";
import type { Todo } from "#wire";
import type { ClockFilter } from "../search-params.ts";
import { words } from "../words.ts";

const clocks = [
  { clock: "overdue", label: words.today.overdue, mark: "wb-clock-overdue" },
  { clock: "dueToday", label: words.today.dueToday, mark: "wb-clock-today" },
  { clock: "dueSoon", label: words.today.dueSoon, mark: "" },
] as const;
const Figure = ({ label, value, mark = "" }: { label: string; value: number; mark?: string }) => (
  <>
    <span>{label}</span>
    <strong className={value > 0 ? mark : ""}>{value.toLocaleString("zh-CN")}</strong>
  </>
);

export const TodayNumbers = ({ counts, picked }: { counts: Todo["counts"]; picked: ClockFilter | undefined }) => (
  <ul className="wb-numbers" aria-label={words.today.numbers}>
    {clocks.map(({ clock, label, mark }) => (
      <li key={clock}>
        <Link
          className="wb-number"
          to="/"
          search={picked === clock ? {} : { clock }}
          aria-current={picked === clock}
          activeProps={{}}
        >
          <Figure label={label} value={counts[clock]} mark={mark} />
        </Link>
      </li>
    ))}
    <li>
      <Link className="wb-number" to="/" search={{}} aria-current={picked === undefined}>
        <Figure label={words.today.open} value={counts.open} />
      </Link>
    </li>
    <li>
      <Link className="wb-number" to="/cases" search={{ state: "decided" }}>
        <Figure label={words.today.decided} value={counts.decidedThisMonth} />
      </Link>
    </li>
  </ul>
);
