/** Each time that an order takes from its card, and gives it back, is once. */
export const turnKey = (orderId: string, turn: number, what: "spent" | "given back") =>
  `order ${orderId}, time ${turn}, ${what}`;
