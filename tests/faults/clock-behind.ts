/** Loaded before the server: its machine's clock stands a day behind. */
const DAY_MS = 86_400_000;
const Right = Date;

globalThis.Date = class extends Right {
  constructor(...given: [] | [number | string | Date]) {
    super(given.length === 0 ? Right.now() - DAY_MS : given[0]);
  }
  static override now(): number {
    return Right.now() - DAY_MS;
  }
} as DateConstructor;
