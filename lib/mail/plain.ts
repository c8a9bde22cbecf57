import type { Frame } from "./html";
import type { Block, Letter } from "./letter";

/** The same letter as text: all that its HTML says. */
export function toPlain(letter: Letter, frame: Frame): string {
  const parts = [
    letter.title,
    ...letter.blocks.map(blockToPlain),
    ["--", frame.shop, frame.shopUrl, ...frame.footer].join("\n"),
  ];
  return `${parts.join("\n\n")}\n`;
}

function blockToPlain(block: Block): string {
  switch (block.is) {
    case "text":
    case "note":
      return block.text;
    case "button":
      return `${block.label}:\n${block.href}`;
    case "code":
      return block.code;
    case "facts":
      return block.rows.map(({ label, value }) => `${label}: ${value}`).join("\n");
    case "lines":
      return [
        ...block.lines.map(({ name, detail, quantity, amount }) =>
          [`${quantity} × ${name}`, detail && `(${detail})`, "–", amount].filter(Boolean).join(" "),
        ),
        ...block.sums.map(({ label, amount }) => `${label}: ${amount}`),
      ].join("\n");
  }
}
