import { vi } from "vitest";
import { doCommand } from "@/tools/orders/commands";

/** What `npm run orders` does and prints, in this process: one of its own takes seconds to start. */
export async function ordersCommand(...words: string[]): Promise<{ status: number; text: string }> {
  const said: unknown[] = [];
  const print = vi.spyOn(console, "log").mockImplementation((line) => void said.push(line));
  const status = await doCommand(words, async () => undefined).then(
    () => 0,
    (error: Error) => {
      said.push(error.message);
      return 1;
    },
  );
  print.mockRestore();
  return { status, text: said.map((line) => `${line}\n`).join("") };
}
