import type { Translation } from "../../translation";
import type { trouble as original } from "../es/trouble";

export const trouble = {
  broken: {
    title: "Something went wrong",
    text: "We could not show this page of the desk.",
    retry: "Try again",
    home: "Back to the desk",
    reference: "Reference",
  },
  updated: {
    title: "The shop was updated",
    text: "It changed while you were on this page. Open the page again and have another try.",
    reload: "Open it again",
  },
  old: {
    title: "The shop was updated",
    text: "What you sent was not processed. Copy what you typed and load the page again.",
  },
  lost: {
    title: "We do not know how it ended",
    text: "What you typed is still here. See in another tab whether it was done; if not, send it again.",
  },
} as const satisfies Translation<typeof original>;
