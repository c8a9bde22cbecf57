import { startTemplateDatabase } from "@/test/support/template-database";
import { needsBuild } from "@/tools/launcher/build";

/** One PostgreSQL for the run; each worker copies its database from it. */
// biome-ignore lint/style/noDefaultExport: Playwright asks for one.
export default async function setup(): Promise<() => Promise<void>> {
  if (needsBuild()) throw new Error("The build is older than the sources: npm test -- build");
  const template = await startTemplateDatabase();
  process.env.E2E_TEMPLATE_URL = template.url;
  return template.stop;
}
