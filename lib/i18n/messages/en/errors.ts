import type { Translation } from "../../translation";
import type { errors as original } from "../es/errors";

export const errors = {
  notFound: {
    title: "There is nothing here",
    text: "The page you are looking for does not exist or has moved. The product may no longer be sold.",
    home: "Back to the start",
    products: "See all products",
  },
  broken: {
    title: "Something went wrong",
    text: "We could not show this page. Your cart is as you left it.",
    retry: "Try again",
    home: "Back to the start",
    reference: "Reference",
  },
  unavailable: {
    title: "The shop will be right back",
    text: "We cannot show this page right now. Your cart is as you left it. Try again in a moment.",
  },
  busy: {
    title: "The shop is full of people",
    text: "We cannot keep up right now. Your cart is as you left it. Try again in a few seconds.",
  },
  updated: {
    title: "The shop was updated",
    text: "While you were on this page, the shop changed. Your cart is as you left it: open the page again and have another try.",
    reload: "Open it again",
  },
  refused: {
    title: "We cannot take that",
    text: "What your browser sent cannot be processed. Go back to the shop and try again from there.",
  },
  sent: "What you typed is not lost: go back in your browser and send it again in a moment.",
} as const satisfies Translation<typeof original>;
