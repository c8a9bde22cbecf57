import { entry } from "./desk/entry";
import { frame } from "./desk/frame";
import { order } from "./desk/order";
import { orders } from "./desk/orders";

/** The merchant's desk: a section of it, a file. */
export const desk = { entry, frame, order, orders };
