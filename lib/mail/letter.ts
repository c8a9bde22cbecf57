/** What a mail says, in pieces, of which its HTML and its text are both made. Plain text throughout: no markup. */
export type Letter = {
  subject: string;
  /** At the top of the mail. */
  title: string;
  blocks: Block[];
};

export type Block =
  | { is: "text"; text: string }
  /** Less important, and smaller. */
  | { is: "note"; text: string }
  | { is: "button"; label: string; href: string }
  /** A code to be typed. */
  | { is: "code"; code: string }
  | { is: "facts"; rows: { label: string; value: string }[] }
  /** Goods with what they cost, and sums below; the last one is the total. */
  | { is: "lines"; lines: { name: string; detail: string; quantity: number; amount: string }[]; sums: Sum[] };

export type Sum = { label: string; amount: string };
