/** What is open beyond the own division, each with its reason: the proof refuses everything else. */

/** Tables with a division that all may read, and why. Nobody writes outside the own scope even there. */
export const published: Readonly<Record<string, string>> = {
  "places.scope": "the tree of divisions is public",
  "parameters.value": "standards are published by law",
  "cases.delegation": "what a county handed to its townships is a published document",
  "access.office": "offices, their names and places are public",
};
/** What is read without an account, column by column: the role of such requests is granted nothing else and writes nothing. */
export const openToAnyone: Readonly<Record<string, readonly string[]>> = {
  "access.office": ["div_no", "kind", "name", "office_id", "phone", "unit_id"],
  // One row, by the key of its link, on the days on which it stands.
  "cases.public_notice": ["ended_at", "key", "last_day", "posted_on", "shown"],
  "parameters.value": [
    "amount",
    "category",
    "code",
    "confirmed",
    "document_no",
    "option",
    "unit_id",
    "valid",
    "value_id",
  ],
  "places.scope": ["div_hi", "div_no", "unit_id"],
  "places.unit": ["kind", "level", "statutory", "unit_id"],
  "places.unit_version": ["name", "parent_id", "unit_id", "valid"],
};
/** Tables without a division that a request writes, and why they need none. */
export const shared: Readonly<Record<string, string>> = {
  "cases.numbering": "running numbers, nothing else",
};
/** Functions with the owner's rights, and why a request may call them. */
export const doors: Readonly<Record<string, string>> = {
  "book.account_for": "opens an account of a place in the caller's scope",
  "book.hold": "locks accounts in the caller's scope, answers nothing",
  "book.transfer": "enters what balances, on accounts in the caller's scope only",
  "book.reserve": "the same, set aside",
  "book.settle": "posts or voids a reservation whose accounts lie in the caller's scope",
  "book.reverse": "enters the opposite of an entry whose accounts lie in the caller's scope",
  "book.set_ceiling": "sets the limit of an account in the caller's scope",
  "exchange.withdraw_households": "deletes rows of an import in the caller's scope",
  "people.exists_in_province": "answers one question: is the number known, and under this name",
  "people.holders_in_province": "answers how many records hold a number",
  "people.transferred": "names those who move, to both ends of the move",
  "people.take_over": "carries over those whom the caller's place was asked to take",
  "people.on_team": "a policy asks it: is the official of the team of a protected person",
  "people.on_case_team": "a policy asks it: the same for a case",
  "people.hidden_cases": "a policy asks it: numbers of cases to hide",
  "cases.staff_relatives": "relatives that officials of a case's county stated, of a case in the caller's scope",
  "people.is_in_scope": "answers whether a person lies in the caller's scope",
};
/** Routes that show a name without an entry in the audit, and why. */
export const untraced: Readonly<Record<string, string>> = {
  "/api/session": "one's own name",
  "/api/delegations/colleagues": "officials of the own office, by their posts",
};
