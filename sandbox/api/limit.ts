import { bodyLimit } from "hono/body-limit";
import { choices } from "../choices";
import { sendError, tooLarge } from "./errors";

/** Refuses bodies that are longer than anything that is meant to be sent. */
export const limitBody = bodyLimit({
  maxSize: choices.largestBodyBytes,
  onError: (c) => {
    // The rest of it is not read, so nothing else can come this way.
    c.header("connection", "close");
    return sendError(c, tooLarge());
  },
});
