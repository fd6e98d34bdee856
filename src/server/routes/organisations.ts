/** 单位 · Organisations: found by code or name, registered once for each place. */
import { record, type Subject } from "#kernel/audit";
import {
  noSuchOrganisation,
  organisationById,
  organisationsNamed,
  registerOrganisation,
  type NewOrganisation,
} from "#kernel/organisations";
import type { OrganisationView } from "#wire";
import { bodyOf, identifier, route, text } from "../route.ts";

const shown = ({ organisationId, uscc, name, unitId, address }: OrganisationView): OrganisationView => ({
  organisationId,
  uscc,
  name,
  unitId,
  address,
});

export const organisationRoutes = [
  route<{ q: string }>({
    method: "GET",
    path: "/api/organisations",
    tag: "单位",
    summary: "按统一社会信用代码或者完整名称查找辖区内的单位",
    needs: "organisation.read",
    query: { q: text(100, 1) },
    requires: ["q"],
    answers: "OrganisationView[]",
    handle: ({ input, platform: { clock }, principal, requestId, within }) =>
      within(async (tx) => {
        const found = await organisationsNamed(tx, input.q);
        const subjects = found.map(({ organisationId, divNo }): Subject => ({
          kind: "organisation",
          id: organisationId,
          divNo,
        }));
        await record(tx, {
          actor: principal,
          requestId,
          act: "read",
          what: "organisations.search",
          subjects,
          at: clock.now(),
        });
        return found.map(shown);
      }),
  }),
  route<NewOrganisation>({
    method: "POST",
    path: "/api/organisations",
    tag: "单位",
    summary: "登记单位；同一单位在不同地方有服务场所的，每处登记一次",
    needs: "organisation.register",
    body: bodyOf(
      {
        uscc: text(30, 1),
        name: text(100, 1),
        unitId: identifier,
        address: { type: ["string", "null"], maxLength: 200 },
      },
      ["uscc", "name", "unitId", "address"],
    ),
    answers: "OrganisationView",
    handle: ({ input, platform: { clock }, principal, requestId, within }) =>
      within(async (tx) => {
        const { organisationId } = await registerOrganisation(tx, input);
        const written = await organisationById(tx, organisationId);
        if (!written) throw noSuchOrganisation({ organisationId });
        const subjects: Subject[] = [{ kind: "organisation", id: organisationId, divNo: written.divNo }];
        await record(tx, {
          actor: principal,
          requestId,
          act: "write",
          what: "organisations.register",
          subjects,
          at: clock.now(),
        });
        return shown(written);
      }),
  }),
];
