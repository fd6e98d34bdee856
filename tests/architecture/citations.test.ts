/** Every article a service rests on exists, is in force while the edition is, and is never shown firmer than it was read. */
import { describe, expect, it } from "vitest";
import { services } from "#domains";
import { addDays } from "#kernel/calendar";
import { articleOf, citation, citationsOn, citationWords, instruments, successorsOf, toWire } from "#law";
import { citedBy } from "../../tools/documents/cited-by.ts";
import { faults } from "./sources.ts";

const dayBefore = (day: string): string => addDays(day, -1);

describe.each(services.map((service) => [service.title, service] as const))("%s", (_, service) => {
  const places = citedBy(service);
  const later = services
    .filter((other) => other.id === service.id && other.since > service.since)
    .map((other) => dayBefore(other.since));
  const last = later.sort()[0] ?? "9999-12-31";
  // Between these days nothing about the law changes.
  const days = [
    service.since,
    last,
    ...instruments.flatMap(({ inForce, citedUntil }) => [inForce.from, inForce.to, citedUntil]),
  ]
    .filter((day) => day !== null && day !== undefined)
    .flatMap((day) => [dayBefore(day), day])
    .filter((day) => day >= service.since && day <= last);

  it("leaves no step, limit or review without an article", () => {
    expect(
      faults(places.map(({ what, citations }) => (citations.length > 0 ? null : `${what} rests on no article.`))),
    ).toEqual([]);
  });

  it("cites articles that the instrument has", () => {
    const found = places.flatMap(({ what, citations }) =>
      citations.map(({ instrument, article, status }) => {
        // An instrument cited as a whole is never a firm basis.
        if (article === null) return status === "READ" ? `${what} cites ${instrument.code} as a whole as read.` : null;
        if (article <= instrument.articleCount && instrument.articles[article]) return null;
        return `${what} cites ${instrument.code} article ${article}, which src/law/texts does not hold.`;
      }),
    );
    expect(faults(found)).toEqual([]);
  });

  it("cites no article that is out of force during the whole edition", () => {
    const found = places.flatMap(({ what, citations }) =>
      citations.map((cited) => {
        const { from, to } = cited.instrument.inForce;
        return from <= last && (to === null || to >= service.since)
          ? null
          : `${what} cites ${citationWords(cited)}, in force ${from} to ${to}.`;
      }),
    );
    expect(faults(found)).toEqual([]);
  });

  it.each([...new Set(days)].sort())("rests on law in force on %s", (day) => {
    const bare = places.filter(({ citations }) => citations.length > 0 && citationsOn(citations, day).length === 0);
    expect(
      bare.map(({ what }) => `${what} has no article in force on ${day}. Cite the one that took its place beside it.`),
    ).toEqual([]);
  });
});

const all = instruments.flatMap((instrument) =>
  Object.keys(instrument.articles).map((article) =>
    citation(instrument, { article: Number(article), paragraph: null, item: null }),
  ),
);

it("what was not read in the text is shown as to be confirmed", () => {
  const firm = all.filter(
    (cited) => cited.status !== "READ" && (toWire(cited).confirmed || !/待核|待确认/.test(citationWords(cited))),
  );
  expect(firm.map((cited) => citationWords(cited))).toEqual([]);
  expect(all.filter((cited) => cited.status === "READ" && !toWire(cited).confirmed)).toEqual([]);
});

it("an article put in doubt by a later law is to be confirmed from that day", () => {
  const doubtful = all.filter((cited) => articleOf(cited)?.uncertainFrom !== undefined);
  expect(doubtful.length).toBeGreaterThan(0);
  for (const cited of doubtful) {
    const from = articleOf(cited)?.uncertainFrom ?? "";
    expect(citationsOn([cited], from).map((shown) => toWire(shown).confirmed)).toEqual([false]);
  }
});

it("every article that names a successor finds it", () => {
  for (const cited of all)
    expect(successorsOf(cited).map(({ article }) => article)).toEqual(articleOf(cited)?.succeededBy ?? []);
});
