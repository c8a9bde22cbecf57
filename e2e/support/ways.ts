/** How a page is tried that has to work in each: a test's tag, and what its title says. */
export const ways = [
  { tag: "@phone", how: "on a phone" },
  { tag: "@nojs", how: "without JavaScript" },
];
