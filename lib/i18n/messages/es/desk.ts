import { entry } from "./desk/entry";
import { frame } from "./desk/frame";

/** The merchant's desk: a section of it, a file. */
export const desk = { entry, frame };
