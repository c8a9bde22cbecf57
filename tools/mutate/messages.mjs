// @ts-check
// What is not mutated: the texts of errors and logs, which are for people, and SQL, where a text that is gone
// is an error of the database and says nothing about the tests.

/** @typedef {{ type: string, name?: string, object?: Node, callee?: Node }} Node */

/** @param {Node | undefined} callee */
function nameOf(callee) {
  return callee?.type === "MemberExpression" ? nameOf(callee.object) : (callee?.name ?? "");
}

/** @param {{ node: Node }} path */
function shouldIgnore({ node: { type, callee } }) {
  if (type === "TaggedTemplateExpression") return "SQL";
  if (type === "NewExpression" && /Error$/.test(nameOf(callee))) return "the text of an error";
  if (type === "CallExpression" && nameOf(callee) === "log") return "a line of the log";
  return undefined;
}

export const strykerPlugins = [{ kind: "Ignore", name: "messages-and-sql", value: { shouldIgnore } }];
