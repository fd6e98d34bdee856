/** Everything that was done to the case, the newest first. */
import dayjs from "dayjs";
import type { EntryWire } from "#wire";
import { Section } from "#ui";
import { words } from "../words.ts";

export const EntriesLog = ({ entries }: { entries: readonly EntryWire[] }) => (
  <Section title={words.case.entries}>
    <ol className="xm-plain-list" reversed>
      {entries
        .toSorted((a, b) => b.seq - a.seq)
        .map((entry) => (
          <li key={entry.seq} className="wb-entry">
            <time className="xm-quiet xm-number" dateTime={entry.at}>
              {dayjs(entry.at).format("YYYY-MM-DD HH:mm")}
            </time>
            <div>
              {entry.says}
              {entry.detail === null ? null : <div className="xm-quiet xm-prewrap">{entry.detail}</div>}
              <div className="xm-quiet">
                {entry.office} {entry.by}
              </div>
            </div>
          </li>
        ))}
    </ol>
  </Section>
);
