/** In a demonstration nobody waits for real departments: invented ones answer in the background, through the same door. */
import { answerInquiry, isSeeded } from "#province";
import type { Tx } from "#kernel/database";
import { askFor, type JobKind } from "#kernel/jobs";
import type { Platform } from "#platform";

interface Inquiry {
  readonly inquiryId: number;
}
type Place = Pick<Platform, "database" | "keys" | "clock">;

export const departmentsJob = (place: Place): JobKind<Inquiry> => ({
  kind: "evidence.invented-departments",
  title: "演示：模拟部门答复核对",
  run: ({ input: { inquiryId } }) => answerInquiry(place, inquiryId),
});

/** Asks the invented departments, in the transaction of the inquiry. */
export const askInvented = async (
  tx: Tx,
  platform: Platform,
  { inquiryId, author }: { inquiryId: number; author: { readonly accountId: number; readonly divNo: number } },
): Promise<void> => {
  const at = platform.clock.now();
  await askFor(tx, {
    kind: departmentsJob(platform),
    key: `evidence/inquiry/${inquiryId}`,
    input: { inquiryId },
    author,
    at,
  });
};

export const isDemonstration = async ({ database, mayDemonstrate }: Platform): Promise<boolean> =>
  mayDemonstrate && (await isSeeded(database));
