/** 问答 · Asks only what can still turn the answer. Everything is worked out here in the page; nothing is sent and nothing is kept. */
import { useMemo, useState } from "react";
import { MissingLocalValue, nextQuestion, type Ruled, type Standing } from "#policy";
import type { PublicServiceWire } from "#wire";
import { Notice } from "../pieces/states.tsx";
import { GivenAnswers } from "./given.tsx";
import { localOf } from "./local.ts";
import { People } from "./people.tsx";
import { Question } from "./question.tsx";
import { Result } from "./result.tsx";
import { factsOf, say, silence, takeBack, unclear, whoseOf, type Said, type Talk } from "./talk.ts";

/** Null where the county has not published a value that the answer needs. */
const standingOf = (ruled: Ruled, told: PublicServiceWire, talk: Talk): Standing | MissingLocalValue => {
  const situation = { facts: factsOf(talk), on: told.guide.on, local: localOf(told.standards) };
  try {
    return nextQuestion(ruled, situation, unclear(talk));
  } catch (error) {
    if (error instanceof MissingLocalValue) return error;
    throw error;
  }
};

const NotPublished = ({ place, missing }: { place: string | null; missing: MissingLocalValue }) => (
  <Notice
    says={`${place ?? ""}还没有公布“${missing.parameter.label ?? ""}”，算不出来`}
    next="请向当地乡镇人民政府（街道办事处）询问；不影响您申请。"
  />
);

export const Dialogue = ({ ruled, told }: { readonly ruled: Ruled; readonly told: PublicServiceWire }) => {
  const [talk, setTalk] = useState(silence);
  /** An earlier answer that is being changed; "people": who lives in the household. */
  const [changing, setChanging] = useState<Said | "people" | null>(null);
  const standing = useMemo(() => standingOf(ruled, told, talk), [ruled, told, talk]);
  const people = talk.people ?? [];
  const asksPeople = ruled.applicant.kind === "household" && (talk.people === null || changing === "people");
  const answered = (next: Talk): void => {
    setTalk(next);
    setChanging(null);
  };
  if (standing instanceof MissingLocalValue) return <NotPublished place={told.place} missing={standing} />;
  const question: Omit<Said, "answer"> | null =
    changing !== null && changing !== "people"
      ? changing
      : standing.question && { ...standing.question, whose: whoseOf(standing.question, people) };
  const begun = talk.people !== null || talk.said.length > 0;
  return (
    <>
      {asksPeople ? (
        <People before={talk.people} onAnswer={(named) => answered({ ...talk, people: named })} />
      ) : question ? (
        <Question
          key={question.at}
          what={question.what}
          whose={question.whose}
          onAnswer={(answer) => answered(say(talk, { ...question, answer }))}
        />
      ) : (
        <Result ruled={ruled} told={told} standing={standing} people={people} />
      )}
      {begun ? (
        <p className="choices unprinted">
          <button type="button" onClick={() => answered(takeBack(talk))}>
            上一题
          </button>
          <button type="button" onClick={() => answered(silence)}>
            从头再来
          </button>
        </p>
      ) : null}
      <GivenAnswers talk={talk} onChange={setChanging} onPeople={() => setChanging("people")} />
    </>
  );
};
