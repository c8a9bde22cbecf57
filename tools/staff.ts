import { defaultLocale } from "@/lib/i18n/locales";
import { db } from "@/lib/platform/db";
import { addOwner } from "@/lib/staff/people";
import { connect } from "./launcher/connect";
import { addDemoOwner } from "./staff/demo-owner";

const usage = `Who works at the merchant's desk (/admin).

  npm run staff                            who there is
  npm run staff -- add-owner EMAIL NAME    lets an owner in, who sets a password by the link that this prints`;

async function list(): Promise<void> {
  const all = await db().staff.findMany({ orderBy: { email: "asc" } });
  if (all.length === 0) console.log("Nobody yet. npm run staff -- add-owner EMAIL NAME");
  for (const { email, name, role, active, totpSecret } of all) {
    const notes = [totpSecret ? "second factor" : "", active ? "" : "not active"].filter(Boolean).join(", ");
    console.log(`${email}  ${role}  ${name}${notes && `  (${notes})`}`);
  }
}

const problems = {
  email: "is not an e-mail address",
  name: "needs a name",
  taken: "is there already",
};

async function letIn(email: string, name: string): Promise<void> {
  const invited = await addOwner({ email, name, locale: defaultLocale });
  if (!invited.ok) throw new Error(`"${email}" ${problems[invited.problem]}.`);
  console.log(`Within three days, and once:\n${invited.link}`);
}

async function main([command = "list", email = "", ...name]: string[]): Promise<void> {
  connect();
  if (command === "list") await list();
  else if (command === "add-owner") await letIn(email, name.join(" "));
  else if (command === "demo-owner") await addDemoOwner();
  else console.log(usage);
}

main(process.argv.slice(2))
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  })
  .finally(() => db().$disconnect());
