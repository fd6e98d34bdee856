/** 您已经回答的 · Every answer can be changed, and the last one taken back. */
import { shownAnswer, type Said, type Talk } from "./talk.ts";

interface Told {
  readonly talk: Talk;
  readonly onChange: (one: Said) => void;
  readonly onPeople: () => void;
}

export const GivenAnswers = ({ talk: { people, said }, onChange, onPeople }: Told) =>
  people === null && said.length === 0 ? null : (
    <section className="unprinted">
      <h2>您已经回答的</h2>
      <ul className="given">
        {people === null ? null : (
          <li>
            <span>家里人：{people.join("、")}</span>
            <button type="button" className="link" aria-label="改：家里人" onClick={onPeople}>
              改
            </button>
          </li>
        )}
        {said.map((one) => {
          const label = `${one.whose === "" ? "" : `${one.whose}：`}${one.what.label ?? ""}`;
          return (
            <li key={one.at}>
              <span>
                {label}——{shownAnswer(one)}
              </span>
              <button type="button" className="link" aria-label={`改：${label}`} onClick={() => onChange(one)}>
                改
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
