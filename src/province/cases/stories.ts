/** All cases of the demonstration, township by township. */
import type { Calendar } from "#kernel/calendar";
import type { Day } from "#wire";
import { randomOf } from "../chance/random.ts";
import type { Candidates } from "./candidates.ts";
import type { Posts } from "./posts.ts";
import { stages, type Stage } from "./stages.ts";
import { tell, type Story } from "./story.ts";

/** No more than this share of a township's households has a case, however small the seed. */
const MOST = 0.3;

const scaled = ({ count }: Stage, share: number): number => Math.max(1, Math.floor(count * share));

/** Rare situations choose their households first, so that six people at one table are not used up by a common case. */
const choosyFirst = [...stages].sort((a, b) => Number(b.wanted !== undefined) - Number(a.wanted !== undefined));

export const tellAll = (
  candidates: Candidates,
  { posts, seed, today, calendar }: { posts: readonly Posts[]; seed: string; today: Day; calendar: Calendar },
): Story[] =>
  posts.flatMap((post) => {
    const wished = stages.reduce((sum, { count }) => sum + count, 0);
    const share = Math.min(1, (candidates.left(post.townshipId) * MOST) / wished);
    const random = randomOf(`${seed}/cases/${post.townshipId}`);
    return choosyFirst.flatMap((stage) =>
      Array.from({ length: scaled(stage, share) }, (_, nth) => nth).flatMap((nth) => {
        const household = candidates.take(post.townshipId, stage.wanted ?? "any");
        return household
          ? [tell(random.fork(`${stage.name}/${nth}`), { stage, household, posts: post, today, calendar })]
          : [];
      }),
    );
  });
