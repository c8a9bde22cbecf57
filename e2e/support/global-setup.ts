import { needsBuild } from "@/tools/launcher/build.mjs";
import { startTemplateDatabase } from "@/tools/launcher/template-database.mjs";

/** One PostgreSQL for the run; each worker copies its database from it. */
// biome-ignore lint/style/noDefaultExport: Playwright asks for one.
export default async function setup(): Promise<() => Promise<void>> {
  if (needsBuild()) throw new Error("The build is older than the sources: npm test -- build");
  const template = await startTemplateDatabase();
  process.env.E2E_TEMPLATE_URL = template.url;
  process.env.E2E_FOLDER = template.folder;
  return template.stop;
}
