/** Who may do what where: offices, accounts, sessions, permissions, delegation, recusal, other ways in. */
export { accountsInScope, type AccountsAsked } from "./accounts/accounts-in-scope.ts";
export { appoint, type Appointment } from "./accounts/appoint.ts";
export { endAccount } from "./accounts/end-account.ts";
export { officialIdentity } from "./accounts/official-identity.ts";
export { openAccount, type AccountOpened } from "./accounts/open-account.ts";
export { orphanedTasks } from "./accounts/orphaned-tasks.ts";
export { postsToGive } from "./accounts/posts-to-give.ts";
export { resetPassword } from "./accounts/reset-password.ts";
export { unlockAccount } from "./accounts/unlock-account.ts";
export { admitAtDesk, enterWithCode } from "./citizens/admit-at-desk.ts";
export { asAnyone } from "./citizens/anyone.ts";
export { publicOffices } from "./citizens/public-offices.ts";
export { asCitizen, type Citizen, type Seen } from "./citizens/citizen.ts";
export { citizenOf, endCitizenSession } from "./citizens/citizen-of.ts";
export { enterAsCitizen } from "./citizens/enter-as-citizen.ts";
export {
  endMandate,
  mandateKinds,
  mandatesOf,
  ownMandates,
  registerMandate,
  type MandateKind,
  type NewMandate,
} from "./citizens/mandates.ts";
export { nobodyOnFile, noMandate } from "./citizens/problems.ts";
export { createAccount, type NewAccount } from "./create-account.ts";
export { createOffice } from "./create-office.ts";
export * from "./declare.ts";
export { actFor } from "./delegation/act-for.ts";
export { colleaguesOf } from "./delegation/colleagues-of.ts";
export { delegate, type NewDelegation } from "./delegation/delegate.ts";
export { delegationsOf } from "./delegation/delegations-of.ts";
export { withdrawDelegationsOf } from "./delegation/withdraw-delegations-of.ts";
export { withdrawDelegation } from "./delegation/withdraw-delegation.ts";
export { demand, demandStanding } from "./demand.ts";
export { attemptMinutes, beginFederated } from "./federated/begin-federated.ts";
export { bindOfficial, enterAsOfficial } from "./federated/enter-as-official.ts";
export { provedClaims, type Proved } from "./federated/proved-claims.ts";
export { isLocal, providersOffered, registerProvider, type Provider } from "./federated/provider.ts";
export { hashPassword } from "./password.ts";
export { changePassword } from "./passwords/change-password.ts";
export { chooseProfile, type ProfileChoice } from "./passwords/choose-profile.ts";
export { profileInUse, type Profile } from "./passwords/profile.ts";
export { profiles } from "./passwords/profiles.ts";
export { demandSound, setPassword } from "./passwords/set-password.ts";
export { accountsBehind, may, type Principal, type Standing } from "./principal.ts";
export { notPermitted, signInNeeded, unknownOffice } from "./problems.ts";
export { reauthenticate } from "./reauthenticate.ts";
export { recusedFrom, refuseRelatives, type Recusal } from "./recusal/recused-from.ts";
export { isRelation, relations, type Relation } from "./recusal/relations.ts";
export { relativesOf } from "./recusal/relatives-of.ts";
export { endRelative, stateRelative } from "./recusal/state-relative.ts";
export { beginEnrolment } from "./second-factor/begin-enrolment.ts";
export { completeSignIn } from "./second-factor/complete-sign-in.ts";
export { confirmEnrolment } from "./second-factor/confirm-enrolment.ts";
export { dropSecondFactor, removeSecondFactor } from "./second-factor/drop-second-factor.ts";
export { secondFactorNeeded } from "./second-factor/problems.ts";
export { sessionOf } from "./session-of.ts";
export type { SignedIn } from "./sessions/enter.ts";
export { endSession } from "./sessions/end-session.ts";
export { sessionsOf } from "./sessions/sessions-of.ts";
export { signIn } from "./sign-in.ts";
export { signOut } from "./sign-out.ts";
