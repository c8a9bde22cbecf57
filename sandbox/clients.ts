import { readFileSync } from "node:fs";
import { z } from "zod";

const merchantSchema = z.object({
  id: z.int().positive(),
  name: z.string().min(1),
  merchantIdentificationNumber: z.string().min(1),
});

const clientSchema = z.object({
  id: z.int().positive(),
  name: z.string().min(1),
  apiKey: z.string().min(1),
  /** Whether it may send card numbers itself, with `POST /v1/payments`. */
  pciCertified: z.boolean().default(false),
  merchants: z.array(merchantSchema).min(1),
});

const fileSchema = z.object({ clients: z.array(clientSchema).min(1) });

export type Merchant = z.infer<typeof merchantSchema>;
/** An organisation with credentials. Its merchants share them. */
export type Client = z.infer<typeof clientSchema>;

export const defaultClientsFile = new URL("./clients.json", import.meta.url);

/** The clients and merchants of a file in the shape of `clients.json`. Throws one sentence when it is wrong. */
export function readClients(file: URL | string): Client[] {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(file, "utf8"))).clients;
  } catch (cause) {
    throw new Error(`The clients file ${file} cannot be used: ${reason(cause)}`);
  }
}

function reason(cause: unknown): string {
  if (cause instanceof z.ZodError) {
    return cause.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ");
  }
  return cause instanceof Error ? cause.message : String(cause);
}
