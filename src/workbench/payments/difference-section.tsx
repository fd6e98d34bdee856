/** 与上期差异: by cause, so that a leader signs a difference and not a heap of lines. */
import type { RollViewWire } from "#wire";
import { ScrollBox, Section, showYuan } from "#ui";
import { sumYuan } from "./sum-yuan.ts";
import { words } from "./words.ts";

const say = words.roll;

export const DifferenceSection = ({ view: { differences } }: { view: RollViewWire }) => (
  <Section title={say.difference}>
    <ScrollBox label={say.difference}>
      <table className="xm-table">
        <thead>
          <tr>
            <th scope="col">{say.cause}</th>
            <th scope="col" className="xm-end">
              {say.cases}
            </th>
            <th scope="col" className="xm-end">
              {say.yuan}
            </th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ cause, label, cases, yuan }) => (
            <tr key={cause}>
              <th scope="row">{label}</th>
              <td className="xm-end xm-number">{cases}</td>
              <td className="xm-end xm-number">{showYuan(yuan)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row" colSpan={2}>
              {say.total}
            </th>
            <td className="xm-end xm-number">{showYuan(sumYuan(differences.map(({ yuan }) => yuan)))}</td>
          </tr>
        </tbody>
      </table>
    </ScrollBox>
  </Section>
);
