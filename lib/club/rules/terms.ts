import { days, hours, minutes } from "../../platform/clock";

/** What members are promised, and how long the club waits for what. Our choice. */

/** So long before it a charge is announced. */
export const notice = days(3);

/** After so many declines of a month no further try is made. */
export const mostDeclines = 3;

/** Between a decline and the next try. */
export const retryAfter = days(3);

/** How long "not found" is not "not charged": a request for a charge whose answer got lost may still take effect. */
export const chargeLife = days(1);

/** A request that certainly had no effect, for what is no fault of the member's, is made anew after this long. */
export const resendAfter = hours(1);

/** A month that is not charged so long after it was announced is given up. */
export const tooLate = days(21);

/** A month whose day is so long past, as nothing ran meanwhile, is left out. */
export const longPast = days(10);

/** Between two looks at a charge that is under way: what Plexo says of it is found out by reconciling. */
export const lookAgain = minutes(10);

/** After Plexo could not be asked, or something is about to be closed by reconciling. */
export const soon = minutes(2);
