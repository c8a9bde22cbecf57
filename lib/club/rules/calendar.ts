import { later } from "../../platform/clock";
import { addDays, momentOf } from "../../platform/days";
import { notice } from "./terms";

/** At what o'clock a card is charged: in the morning, in office hours. */
const hour = 10;

/** The month of a day: "2026-12" of "2026-12-31". */
export const monthOf = (day: string) => day.slice(0, 7);

/** The month after that one. */
export function monthAfter(month: string): string {
  return monthOf(addDays(`${month}-28`, 4));
}

/** The day on which a month is charged: the member's day, or the month's last one where it is shorter. */
export function chargeDay(month: string, anchorDay: number): string {
  const last = Number(addDays(`${monthAfter(month)}-01`, -1).slice(8));
  return `${month}-${String(Math.min(anchorDay, last)).padStart(2, "0")}`;
}

/** When a month is charged that is announced at that moment: never sooner than was promised, if that comes late. */
export function chargeTime(month: string, anchorDay: number, announcedAt: Date): Date {
  const planned = momentOf(chargeDay(month, anchorDay), hour);
  const soonest = later(announcedAt, notice);
  return new Date(Math.max(soonest.getTime(), planned.getTime()));
}

/** When a month is to be announced. */
export function announceTime(month: string, anchorDay: number): Date {
  return later(momentOf(chargeDay(month, anchorDay), hour), -notice);
}
