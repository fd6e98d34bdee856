/** What a caught error says of itself. */

/** Its sentence. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Its code: an errno name such as EEXIST or a SQLSTATE; undefined when it has none. */
export const codeOf = (error: unknown): unknown => (error instanceof Error && "code" in error ? error.code : undefined);
