import { headers } from "next/headers";
import { parseLine } from "./action-arguments";
import { callerAddress } from "./caller-address";

/** Where a request comes from: its network address, as limits count it, and what the browser calls itself. */
export type Caller = { address: string | undefined; agent: string };

/** The caller of the request at hand. */
export async function getCaller(): Promise<Caller> {
  const agent = (await headers()).get("user-agent") ?? "";
  return { address: await callerAddress(), agent: parseLine(agent.slice(0, 200), 200) };
}
