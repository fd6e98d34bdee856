/** What a simulation came to: the sums, the parts, and why some would no longer be entitled. */
import { Empty, ScrollBox, Section, showYuan } from "#ui";
import type { SimulatedGroup, SimulationWire } from "#wire";
import { words } from "./words.ts";

const { columns, figures } = words;

const signed = (yuan: string): string => (yuan.startsWith("-") ? showYuan(yuan) : `+${showYuan(yuan)}`);

const cells = (group: SimulatedGroup): readonly (readonly [string, string])[] => [
  ["cases", String(group.cases)],
  ["persons", String(group.persons)],
  ["decided", showYuan(group.decided)],
  ["before", showYuan(group.before.yuan)],
  ["after", showYuan(group.after.yuan)],
  ["difference", signed(group.difference)],
  ["raised", String(group.raised)],
  ["lowered", String(group.lowered)],
  ["lost", String(group.lost)],
  ["gained", String(group.gained)],
  ["open", String(group.after.open)],
];

const Row = ({ group, name }: { group: SimulatedGroup; name: string }) => (
  <tr>
    <th scope="row">{name}</th>
    {cells(group).map(([key, shown]) => (
      <td key={key} className="xm-end xm-number">
        {shown}
      </td>
    ))}
  </tr>
);

export const Result = ({ result: { place, on, groups, total, because } }: { result: SimulationWire }) => {
  if (total.cases === 0 && total.gained === 0) return <Empty title={words.none} />;
  const shown = [
    [figures.now, showYuan(total.before.yuan)],
    [figures.after, showYuan(total.after.yuan)],
    [figures.difference, signed(total.difference)],
    [figures.lost, words.becauseCases(total.lost)],
    [figures.gained, words.becauseCases(total.gained)],
  ] as const;
  return (
    <Section title={words.result(place, on)}>
      <dl className="wb-simulated">
        {shown.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="xm-number">{value}</dd>
          </div>
        ))}
      </dl>
      <ScrollBox label={words.title}>
        <table className="xm-table">
          <thead>
            <tr>
              <th scope="col">{columns.place}</th>
              {cells(total).map(([key]) => (
                <th scope="col" className="xm-end" key={key}>
                  {columns[key as keyof typeof columns]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <Row key={group.unitId} group={group} name={group.name} />
            ))}
            <Row group={total} name={words.total} />
          </tbody>
        </table>
      </ScrollBox>
      <p className="xm-quiet">{words.decidedNote}</p>
      {because.length === 0 ? null : (
        <>
          <h3>{words.because}</h3>
          <ul>
            {because.map(({ label, cases }) => (
              <li key={label}>
                {label}　{words.becauseCases(cases)}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
};
