import pg from "pg";

/**
 * Has new connections to the database speak UTC. Prisma's adapter sends times without their zone, so a database
 * with a local one would store other instants than were meant. Set for the database and not by each connection, as
 * a pooler in between may refuse that.
 */
export async function keepTimesInUtc(databaseUrl: string): Promise<void> {
  if (isUtc(await timeZoneOf(databaseUrl))) return;
  // A role that may not alter the database is told below what to have done.
  await withClient(databaseUrl, (client) =>
    client
      .query(`DO $$ BEGIN
        EXECUTE format('ALTER DATABASE %I SET timezone TO ''UTC''', current_database());
      END $$`)
      .catch(() => undefined),
  );
  const zone = await timeZoneOf(databaseUrl);
  if (isUtc(zone)) return;
  throw new Error(
    `Connections to this database speak ${zone}, and times would be stored wrong. Have the owner set the zone of the database, and of the role where that has one: ALTER DATABASE … SET timezone TO 'UTC'`,
  );
}

/** What a new connection speaks: the role may have a zone of its own, which outdoes the database's. */
function timeZoneOf(databaseUrl: string): Promise<string> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ TimeZone: string }>("SHOW timezone");
    return rows[0]?.TimeZone ?? "";
  });
}

/** Does `work` on a connection of its own. */
export async function withClient<T>(
  databaseUrl: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const isUtc = (zone: string) => /^(Etc\/)?(UTC|UCT|GMT|Zulu|Universal)$/i.test(zone);
