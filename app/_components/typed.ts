import { headers } from "next/headers";
import { z } from "zod";
import { internalHeaders } from "@/lib/platform/internal-headers";
import { switchField } from "@/lib/platform/typed-form";

const typedSchema = z.record(z.string(), z.string());

/**
 * What was typed into a page's form that is to be shown again: in another language or currency, or after an update,
 * where the form was sent to an action of an earlier build. Null on an ordinary visit.
 */
export async function readTyped() {
  const header = (await headers()).get(internalHeaders.typed);
  if (!header) return null;
  const { [switchField]: choice, ...sent } = typedSchema.parse(
    JSON.parse(Buffer.from(header, "base64url").toString()),
  );
  const values = Object.entries(sent).map(([name, value]) => [name, value.slice(0, 2_000)]);
  return { values: Object.fromEntries(values) as Partial<Record<string, string>>, choice };
}
