/** 单位 · Organisations as applicants: by 统一社会信用代码, name and place. */
export { organisationById, organisationsNamed, type Organisation } from "./organisation-on.ts";
export { noSuchOrganisation } from "./problems.ts";
export { registerOrganisation, type NewOrganisation } from "./register-organisation.ts";
