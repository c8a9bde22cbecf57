import { Socket } from "node:net";
import { Client } from "pg";
import { env } from "../env";
import { listenFor } from "../listen";

/** Whether the database answers within so many milliseconds, on a connection of its own: null, or what is wrong. */
export async function tryDatabase(limit: number): Promise<unknown> {
  const socket = new Socket();
  const client = new Client({ connectionString: env().DATABASE_URL, stream: () => socket });
  // One that comes after the connection is over says nothing new.
  client.on("error", () => undefined);
  const answer = client.connect().then(() => client.query("SELECT 1"));
  const silence = listenFor(limit).then(() => {
    throw new Error(`The database did not answer within ${limit} ms.`);
  });
  try {
    await Promise.race([answer, silence]);
    return null;
  } catch (error) {
    return error;
  } finally {
    socket.destroy();
  }
}
