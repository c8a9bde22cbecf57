import { choices } from "../choices";
import type { Client } from "../clients";
import { referenceUsed } from "./errors";

interface Referenced {
  with(name: "reference", key: string): readonly { clientId: number }[];
}

/** Throws when references are chosen to be unique and the client used this one before. */
export function assertUnused(client: Client, shelf: Referenced, referenceId: string): void {
  if (!choices.uniqueReferences) return;
  if (shelf.with("reference", referenceId).some(({ clientId }) => clientId === client.id))
    throw referenceUsed();
}
