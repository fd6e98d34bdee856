/** The refusal that some work ends in, as it goes over the wire; the test fails when nothing is refused or something broke. */
import { expect } from "vitest";
import { ProblemError } from "#kernel/problems";

export const refusalOf = async (work: Promise<unknown>) => {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ProblemError);
  return (error as ProblemError).toWire();
};
