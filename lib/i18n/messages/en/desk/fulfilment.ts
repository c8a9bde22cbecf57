import type { Translation } from "../../../translation";
import type { fulfilment as original } from "../../es/desk/fulfilment";

export const fulfilment = {
  title: "Fulfilment",
  intro: "Orders that are paid, or reserved on a card, oldest first, by the step that their goods have made.",
  panel: "Packing and delivery",
  step: "Step",
  steps: {
    to_pack: "To pack",
    packed: "Packed",
    shipped: "Shipped",
    delivered: "Delivered",
    ready: "Ready for pick-up",
    picked_up: "Picked up",
  },
  do: {
    to_pack: "Mark as to pack",
    packed: "Mark as packed",
    shipped: "Mark as shipped",
    delivered: "Mark as delivered",
    ready: "Mark as ready for pick-up",
    picked_up: "Mark as picked up",
  },
  pending: "Noting…",
  since: "Last step",
  pieces: "Pieces",
  mailed: "The shopper is told by mail, once.",
  shipment: {
    carrier: "Carrier",
    tracking: "Tracking number",
    trackingUrl: "Link to follow it",
    hint: "In full, as in https://www.correo.com.uy/…",
  },
  problems: {
    long: "It is too long.",
    address: "Write the link in full, beginning with https://",
  },
  refused: {
    unpaid: "The order is not paid: there is nothing to deliver.",
    "not-captured":
      "The amount is reserved on the card and not captured: capture it before the order leaves.",
    "in-part": "Less than the total was captured: the order is not delivered until it is paid in full.",
    refunded: "All of the payment was refunded: there is nothing to deliver any more.",
  },
  back: "Back to “{step}”",
  backDo: "Go back one step",
  note: "Note: why it goes back",
  none: "No order at this step",
  noneText: "Orders appear here that are paid in full and, while they are packed, those reserved on a card.",
  notCaptured: "Reserved, not captured",
  shelf: {
    link: "Put returned goods on the shelf",
    title: "What came back of order {number}",
    intro: "What you note here is on sale again. It moves no money, and the order's state stays.",
    left: "{count, plural, one {One piece can come back.} other {Up to # pieces can come back.}}",
    returned: "{count, plural, one {1 came back} other {# came back}}",
    do: "Put on the shelf",
    number: "Write a whole number, or leave it empty.",
    many: "There are not so many pieces left of this line.",
    nothing: "Write how many pieces came back of some line.",
    changed: "The order has changed since you opened this page, and nothing was done. Open it again.",
    "no-return":
      "There is nothing to put on the shelf: what was sold and refunded comes back, each piece once.",
  },
  slip: {
    link: "Packing slip",
    open: "Slip of {number}",
    title: "Order {number}",
    hint: "Print it with your browser: it comes without prices and without the menu.",
    quantity: "Quantity",
    goods: "Goods",
  },
} as const satisfies Translation<typeof original>;
