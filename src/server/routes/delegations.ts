/** 委托和回避 · Puts one's post into a colleague's hand for some days; states the relatives whose cases one does not handle. */
import {
  colleaguesOf,
  delegate,
  delegationsOf,
  demandStanding,
  endRelative,
  relations,
  relativesOf,
  stateRelative,
  withdrawDelegation,
  type NewDelegation,
  type Relation,
} from "#kernel/access";
import { bodyOf, dayText, identifier, route, text } from "../route.ts";

const delegations = [
  route<Record<string, never>>({
    method: "GET",
    path: "/api/delegations",
    tag: "委托和回避",
    summary: "本人给出和接受的委托",
    needs: "signed-in",
    answers: "DelegationWire[]",
    handle: ({ platform, principal, within }) => within((tx) => delegationsOf(tx, platform, principal)),
  }),
  route<Record<string, never>>({
    method: "GET",
    path: "/api/delegations/colleagues",
    tag: "委托和回避",
    summary: "可以委托的本单位同事",
    needs: "signed-in",
    answers: "ColleagueWire[]",
    handle: ({ platform, principal, within }) => within((tx) => colleaguesOf(tx, platform, principal)),
  }),
  route<NewDelegation>({
    method: "POST",
    path: "/api/delegations",
    tag: "委托和回避",
    summary: "委托同事在一段日期内代办",
    needs: "signed-in",
    body: bodyOf({ toAccountId: identifier, from: dayText, to: dayText, reason: text(200, 1) }, [
      "toAccountId",
      "from",
      "to",
      "reason",
    ]),
    answers: "DelegationWire[]",
    handle: ({ input, platform, principal, requestId, within }) => {
      demandStanding(principal);
      return within(async (tx) => {
        await delegate(tx, platform, { principal, requestId, given: input });
        return delegationsOf(tx, platform, principal);
      });
    },
  }),
  route<{ delegationId: number }>({
    method: "DELETE",
    path: "/api/delegations/:delegationId",
    tag: "委托和回避",
    summary: "收回或退还委托，当即生效",
    needs: "signed-in",
    params: { delegationId: identifier },
    answers: null,
    handle: ({ input, platform, principal, requestId, within }) =>
      within((tx) => withdrawDelegation(tx, platform, { principal, requestId, ...input })),
  }),
];

const recusal = [
  route<Record<string, never>>({
    method: "GET",
    path: "/api/relatives",
    tag: "委托和回避",
    summary: "本人登记的近亲属",
    needs: "signed-in",
    answers: "RelativeWire[]",
    handle: ({ platform, principal, within }) => within((tx) => relativesOf(tx, platform, principal)),
  }),
  route<{ personId: number; relation: Relation }>({
    method: "POST",
    path: "/api/relatives",
    tag: "委托和回避",
    summary: "登记一名近亲属：其所在户的办件须回避",
    needs: "people.read",
    body: bodyOf({ personId: identifier, relation: { type: "string", enum: Object.keys(relations) } }, [
      "personId",
      "relation",
    ]),
    answers: "RelativeWire[]",
    handle: ({ input, platform, principal, requestId, within }) =>
      within(async (tx) => {
        await stateRelative(tx, platform, { principal, requestId, ...input });
        return relativesOf(tx, platform, principal);
      }),
  }),
  route<{ relativeId: number }>({
    method: "DELETE",
    path: "/api/relatives/:relativeId",
    tag: "委托和回避",
    summary: "终止一条近亲属登记，次日起不再回避",
    needs: "people.read",
    params: { relativeId: identifier },
    answers: null,
    handle: ({ input, platform, principal, requestId, within }) =>
      within((tx) => endRelative(tx, platform, { principal, requestId, ...input })),
  }),
];

export const delegationRoutes = [...delegations, ...recusal];
