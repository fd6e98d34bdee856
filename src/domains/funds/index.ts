/** 资金 · Relief money: received, handed down, put into township reserves, paid, recovered. */
export { reliefFunds, sources, type Source } from "./relief-funds.ts";
export { receiveMoney } from "./receive-money.ts";
export { handDown } from "./hand-down.ts";
export { allotMoney, type Allotment } from "./allot-money.ts";
export { split } from "./split.ts";
export { setReserveCeiling } from "./set-reserve-ceiling.ts";
export { supplyReserve } from "./supply-reserve.ts";
export { payFromReserve } from "./pay-from-reserve.ts";
export { recoverRelief } from "./recover-relief.ts";
export { turnIn } from "./turn-in.ts";
export { reserveOf, type Reserve } from "./reserve-of.ts";
export {
  availableTo,
  drawsFor,
  drawsOf,
  giveBack,
  paidBy,
  setAside,
  settleRoll,
  type Draw,
  type RollMoney,
} from "./draw-for-roll.ts";
