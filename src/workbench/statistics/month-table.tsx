/** The table of a month: a row a part, a group of columns a figure that occurs at all; the last row is the sum. */
import { Link } from "@tanstack/react-router";
import type { FigureKindWire, MonthPartWire, MonthWire } from "#wire";
import { ScrollBox, showYuan } from "#ui";
import { words } from "./words.ts";

type Look = (part: MonthPartWire | null, figure: string, label: string) => void;
interface Search {
  service?: string;
  month?: string;
  unit?: number;
}

const Cells = ({
  part,
  counts,
  figure,
  place,
  onLook,
}: {
  part: MonthPartWire | null;
  counts: MonthPartWire["counts"];
  figure: FigureKindWire;
  place: string;
  onLook: Look;
}) => {
  const { key, label, money } = figure;
  const counted = counts[key];
  return (
    <>
      <td className="xm-end xm-number">
        {counted === undefined ? (
          <span className="xm-quiet">{words.none}</span>
        ) : part !== null && part.unitId === null ? (
          counted.cases
        ) : (
          <button
            type="button"
            className="wb-figure"
            aria-label={words.open(label, place, counted.cases)}
            onClick={() => onLook(part, key, label)}
          >
            {counted.cases}
          </button>
        )}
      </td>
      <td className="xm-end xm-number">{counted?.persons ?? <span className="xm-quiet">{words.none}</span>}</td>
      {money ? (
        <td className="xm-end xm-number">
          {counted?.yuan == null ? <span className="xm-quiet">{words.none}</span> : showYuan(counted.yuan)}
        </td>
      ) : null}
    </>
  );
};

export const MonthTable = ({ month, search, onLook }: { month: MonthWire; search: Search; onLook: Look }) => {
  const occurring = month.figures.filter(({ key }) => key === "running" || month.total[key] !== undefined);
  const [running, ...others] = [
    ...occurring.filter(({ key }) => key === "running"),
    ...occurring.filter(({ key }) => key !== "running"),
  ];
  const shown = running === undefined ? others : [running, ...others];
  return (
    <ScrollBox label={words.title}>
      <table className="xm-table wb-month">
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {words.part}
            </th>
            {shown.map(({ key, label, money }) => (
              <th scope="colgroup" key={key} colSpan={money ? 3 : 2}>
                {label}
              </th>
            ))}
          </tr>
          <tr>
            {shown.flatMap(({ key, money }) =>
              [words.households, words.persons, ...(money ? [words.yuan] : [])].map((unit) => (
                <th scope="col" className="xm-end" key={`${key} ${unit}`}>
                  {unit}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {month.parts.map((part) => (
            <tr key={part.unitId ?? "rest"}>
              <th scope="row">
                {part.unitId === null ? (
                  part.name
                ) : (
                  <Link to="/statistics" search={{ ...search, unit: part.unitId }}>
                    {part.name}
                  </Link>
                )}
              </th>
              {shown.map((figure) => (
                <Cells
                  key={figure.key}
                  part={part}
                  counts={part.counts}
                  figure={figure}
                  place={part.name}
                  onLook={onLook}
                />
              ))}
            </tr>
          ))}
          <tr className="wb-month-total">
            <th scope="row">{words.total}</th>
            {shown.map((figure) => (
              <Cells
                key={figure.key}
                part={null}
                counts={month.total}
                figure={figure}
                place={words.total}
                onLook={onLook}
              />
            ))}
          </tr>
        </tbody>
      </table>
    </ScrollBox>
  );
};
