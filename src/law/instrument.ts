/** An instrument of law as data: title, number, time in force, its articles, and typed handles on them. */

/** A calendar day in Hunan, YYYY-MM-DD. */
export type Day = string;

/** Order of precedence: 法律, 行政法规, 部门规范性文件. A higher rank is cited first. */
export type Rank = "law" | "regulation" | "ministry";

/** READ: the text was read. PART: only in part or in a secondary rendering. UNREAD: only the number is known. */
export type Status = "READ" | "PART" | "UNREAD";

export interface Article {
  /** What the article is about, in our own words; never the wording of the instrument. */
  readonly gist: string;
  readonly status: Status;
  /** From this day the article may only be shown as 待核: a higher instrument is silent or differs. */
  readonly uncertainFrom?: Day;
  /** Articles of the succeeding instrument on the same matter; an empty list: it has no successor there. */
  readonly succeededBy?: readonly number[];
}

export interface Instrument {
  readonly code: string;
  readonly title: string;
  /** 文号; null when the instrument is cited without one or it is not confirmed. */
  readonly number: string | null;
  readonly rank: Rank;
  /** How many articles the instrument has; `articles` may hold fewer. */
  readonly articleCount: number;
  /** First and last day in force; null: still in force. */
  readonly inForce: { readonly from: Day; readonly to: Day | null };
  /** First day on which it is no longer shown as a basis although it was never formally repealed. */
  readonly citedUntil?: Day;
  /** Code of the instrument that `succeededBy` of the articles points into. */
  readonly successor?: string;
  readonly articles: Readonly<Record<number, Article>>;
}

/** One legal basis: 条, and where needed 款 and 项, counted from 1; an instrument whose articles were not mapped is cited as a whole. */
export interface Citation {
  readonly instrument: Instrument;
  readonly article: number | null;
  readonly paragraph: number | null;
  readonly item: number | null;
  readonly status: Status;
  /** What a whole instrument is cited for; an article has its own gist. */
  readonly gist?: string;
}

export interface Handle<Known extends number> extends Instrument {
  /** Cites an article (条), paragraph (款) and item (项). An article that the text does not list does not compile. */
  art(article: Known, paragraph?: number | null, item?: number | null): Citation;
}

/** An instrument of which no article may be cited, because its text was not read or not mapped article by article. */
export interface WholeHandle extends Instrument {
  readonly status: Exclude<Status, "READ">;
  /** Cites the instrument for what it is known to say; every surface shows it 待核 or 依据待确认. */
  on(gist: string): Citation;
}

/**
 * Declares an instrument that is known to exist and to regulate a matter, without its articles.
 * @example disabilitySubsidies.on("补贴自申请当月计发") // 《…意见》（国发〔2015〕52号）（依据待确认）
 */
export const unmapped = (
  text: Omit<Instrument, "articles" | "articleCount"> & Pick<WholeHandle, "status">,
): WholeHandle => {
  const whole: Instrument = { ...text, articleCount: 0, articles: {} };
  const { status } = text;
  return {
    ...whole,
    status,
    on: (gist) => ({ instrument: whole, article: null, paragraph: null, item: null, status, gist }),
  };
};

/**
 * Declares an instrument and gives the handle that services cite.
 * @example confirmation.art(13, 1, 3) // 第十三条第一款第(三)项
 */
export const instrument = <const Texts extends Readonly<Record<number, Article>>>(
  text: Omit<Instrument, "articles"> & { readonly articles: Texts },
): Handle<keyof Texts & number> => ({
  ...text,
  art: (article, paragraph = null, item = null) => citation(text, { article, paragraph, item }),
});

/** Cites an article known only at run time; an article that the map does not hold is a mistake of the caller. */
export const citation = (
  instrument: Instrument,
  place: { article: number; paragraph: number | null; item: number | null },
): Citation => {
  const found = instrument.articles[place.article];
  if (found === undefined) throw new Error(`${instrument.code} has no article ${place.article} in the law map`);
  return { instrument, ...place, status: found.status };
};

/** What the map holds of a cited article; null for an instrument cited as a whole. */
export const articleOf = ({ instrument, article }: Pick<Citation, "instrument" | "article">): Article | null =>
  article === null ? null : (instrument.articles[article] ?? null);
