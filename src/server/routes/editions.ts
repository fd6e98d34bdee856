/** Published editions of the rules, each with what it changed. */
import { frozenEdition, publishedEditions, type Frozen } from "#kernel/rules";
import { compareEditions } from "#policy";
import type { EditionWire } from "#wire";
import { route, text } from "../route.ts";

const toWire = (edition: Frozen, before: Frozen | undefined): EditionWire => {
  const { since, publishedAt, digest, operators } = edition;
  const changes = before ? compareEditions(before.text, edition.text) : [];
  return { since, publishedAt: publishedAt.toISOString(), digest, operators, changes: [...changes] };
};

export const editionRoutes = [
  route<{ serviceId: string }>({
    method: "GET",
    path: "/api/services/:serviceId/editions",
    tag: "服务",
    summary: "一项服务已公布的规则版本，从新到旧，逐条说明与前一版的差别",
    needs: "signed-in",
    params: { serviceId: text(80, 1) },
    answers: "EditionWire[]",
    handle: ({ input, within }) =>
      within(async (tx) => {
        const own = (await publishedEditions(tx)).filter(({ service }) => service === input.serviceId);
        const frozen: Frozen[] = [];
        for (const { digest } of own) frozen.push(await frozenEdition(tx, digest));
        return frozen.map((edition, index) => toWire(edition, frozen[index - 1])).toReversed();
      }),
  }),
];
