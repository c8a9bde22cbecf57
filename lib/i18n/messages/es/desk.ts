import { account } from "./desk/account";
import { audit } from "./desk/audit";
import { entry } from "./desk/entry";
import { frame } from "./desk/frame";
import { order } from "./desk/order";
import { orders } from "./desk/orders";
import { staff } from "./desk/staff";
import { today } from "./desk/today";

/** The merchant's desk: a section of it, a file. */
export const desk = { account, audit, entry, frame, order, orders, staff, today };
