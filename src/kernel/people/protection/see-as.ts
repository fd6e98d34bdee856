/** Says who looks, so that the team of a protected person sees the person. */
import { sql, type Tx } from "#kernel/database";

/**
 * Until the end of the transaction the account sees the protected persons whose team it is on; without this call nobody protected
 * is visible. Only the official at the desk is meant: a delegation passes on a post, not the trust of a team.
 */
export const seeAs = async (tx: Tx, accountId: number): Promise<void> => {
  await sql`select set_config('app.account_id', ${String(accountId)}, true)`.execute(tx);
};
