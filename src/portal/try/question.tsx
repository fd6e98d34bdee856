/** One question, large, with everything that can be answered; “不清楚” is always an answer. */
import { useEffect, useId, useRef, useState } from "react";
import { isField, parseDay, type FieldNode } from "#policy";
import type { Answer } from "./talk.ts";

interface Asked {
  readonly whose: string;
  readonly onAnswer: (answer: Answer) => void;
}

const headingOf = (what: { label: string | null; kind?: FieldNode["kind"] }, whose: string): string => {
  const label = what.label ?? "";
  return `${whose === "" ? "" : `${whose}：`}${label}${what.kind?.sort === "truth" ? "，是不是？" : ""}`;
};

const hints: Partial<Record<FieldNode["kind"]["sort"], string>> = {
  day: "年月日连着写，例如 19460315",
  money: "写数字就行，单位是元，例如 1250",
};

const optionsOf = ({ kind, settings }: FieldNode): readonly (readonly [Answer, string])[] | null => {
  if (kind.sort === "truth")
    return [
      [true, "是"],
      [false, "不是"],
    ];
  if (!kind.options) return null;
  return Object.entries(kind.options).filter(([key]) => !settings.unsettled?.includes(key));
};

const Options = ({
  options,
  onAnswer,
}: Pick<Asked, "onAnswer"> & { options: readonly (readonly [Answer, string])[] }) => (
  <div className="options">
    {options.map(([answer, label]) => (
      <button key={label} type="button" onClick={() => onAnswer(answer)}>
        {label}
      </button>
    ))}
    <button type="button" onClick={() => onAnswer(null)}>
      不清楚
    </button>
  </div>
);

interface Written {
  readonly label: string;
  readonly hint: string;
  /** The answer, or what is wrong with the text. */
  readonly read: (text: string) => { readonly answer: Answer } | { readonly fault: string };
}

const Text = ({ label, hint, read, onAnswer }: Written & Pick<Asked, "onAnswer">) => {
  const [text, setText] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const id = useId();
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const found = read(text);
        if ("answer" in found) onAnswer(found.answer);
        else setFault(found.fault);
      }}
    >
      <p className="ask">
        <label htmlFor={id}>{label}</label>
        <input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          value={text}
          aria-invalid={fault !== null}
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => setText(target.value)}
        />
        <span
          id={`${id}-hint`}
          className={fault === null ? "quiet" : "fault"}
          role={fault === null ? undefined : "alert"}
        >
          {fault ?? hint}
        </span>
      </p>
      <p className="choices">
        <button type="submit" className="main">
          下一题
        </button>
        <button type="button" onClick={() => onAnswer(null)}>
          不清楚
        </button>
      </p>
    </form>
  );
};

const written = ({ kind, label }: FieldNode): Written => ({
  label: `${label ?? ""}${kind.unit === undefined ? "" : `（${kind.unit}）`}`,
  hint: hints[kind.sort] ?? "写数字就行",
  read: (text) => {
    const parsed = kind.parse(kind.sort === "day" ? (parseDay(text) ?? text) : text.trim());
    return parsed.ok ? { answer: kind.store(parsed.value) } : { fault: parsed.says };
  },
});

const MOST_LINES = 30;

/** Of a list only the number of its lines is asked; what matters of each line is asked next. */
const lines = (label: string): Written => ({
  label: `${label}一共有几项`,
  hint: "没有的写 0",
  read: (text) => {
    const count = /^\d{1,2}$/.test(text.trim()) ? Number(text.trim()) : MOST_LINES + 1;
    if (count > MOST_LINES) return { fault: `请写 0 到 ${MOST_LINES} 的整数` };
    return { answer: Array.from({ length: count }, () => ({})) };
  },
});

export const Question = ({ what, whose, onAnswer }: Asked & { what: Parameters<typeof isField>[0] }) => {
  const legend = useRef<HTMLLegendElement>(null);
  useEffect(() => legend.current?.focus(), []);
  const options = isField(what) ? optionsOf(what) : null;
  const help = isField(what) ? what.settings.help : undefined;
  return (
    <fieldset>
      <legend ref={legend} tabIndex={-1}>
        {headingOf(what, whose)}
      </legend>
      {help === undefined ? null : <p className="quiet">{help}。</p>}
      {options ? (
        <Options options={options} onAnswer={onAnswer} />
      ) : (
        <Text {...(isField(what) ? written(what) : lines(what.label))} onAnswer={onAnswer} />
      )}
    </fieldset>
  );
};
