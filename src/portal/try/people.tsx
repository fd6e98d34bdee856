/** 家里有哪些人 · How many live together, and what they are called here; names stay in the page. */
import { useId, useState } from "react";

interface Asked {
  readonly before: readonly string[] | null;
  readonly onAnswer: (people: readonly string[]) => void;
}

export const People = ({ before, onAnswer }: Asked) => {
  const [people, setPeople] = useState(before ?? ["我自己"]);
  const id = useId();
  const named = people.map((name, index) => (name.trim() === "" ? `第${index + 1}人` : name.trim()));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onAnswer(named);
      }}
    >
      <fieldset>
        <legend>和您共同生活的家里人有哪些？连您自己在内</legend>
        <p className="quiet">写个称呼就行，比如“老伴”“儿子”，不用写姓名。</p>
        {people.map((name, index) => (
          <p className="ask" key={`${index} of ${people.length}`}>
            <label htmlFor={`${id}-${index}`}>第{index + 1}人</label>
            <input
              id={`${id}-${index}`}
              value={name}
              maxLength={12}
              onChange={({ target }) => setPeople(people.with(index, target.value))}
            />
          </p>
        ))}
      </fieldset>
      <p className="choices">
        <button type="button" disabled={people.length >= 12} onClick={() => setPeople([...people, ""])}>
          再加一人
        </button>
        {people.length > 1 ? (
          <button type="button" onClick={() => setPeople(people.slice(0, -1))}>
            去掉最后一人
          </button>
        ) : null}
        <button type="submit" className="main">
          就这些人
        </button>
      </p>
    </form>
  );
};
