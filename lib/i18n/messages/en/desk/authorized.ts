import type { Translation } from "../../../translation";
import type { authorized as original } from "../../es/desk/authorized";

export const authorized = {
  intro:
    "What is reserved on cards and not captured yet, what ends first before the rest. What is not captured in time is released, and the order is not paid.",
  amount: "Reserved",
  until: "Ends",
  do: "What to do",
  soon: "Ends soon",
  over: "Over, as far as we know",
  pages: "Pages",
  sooner: "Ending sooner",
  later: "Ending later",
  none: "Nothing is reserved and not captured",
  noneText: "Orders appear here that are charged when they are shipped.",
} as const satisfies Translation<typeof original>;
