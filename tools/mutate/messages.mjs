// @ts-check
// What is not mutated: the texts of errors and logs, which are for people, and SQL, where a text that is gone
// is an error of the database and says nothing about the tests. Nor what only the compiler reads: the values of a
// list of columns that it checks (`satisfies`).

/** @typedef {{ type: string, name?: string, object?: Node, callee?: Node }} Node */
/** @typedef {{ node: Node, findParent: (is: (path: Path) => boolean) => Path | null }} Path */

/** @param {Path} path */
const isChecked = ({ node }) => node.type === "TSSatisfiesExpression";

/** @param {Node | undefined} callee */
function nameOf(callee) {
  return callee?.type === "MemberExpression" ? nameOf(callee.object) : (callee?.name ?? "");
}

/** @param {Path} path */
function shouldIgnore(path) {
  const { type, callee } = path.node;
  if (type === "TaggedTemplateExpression") return "SQL";
  if (type === "NewExpression" && /Error$/.test(nameOf(callee))) return "the text of an error";
  if (type === "CallExpression" && nameOf(callee) === "statement") return "SQL";
  if (type === "CallExpression" && /^log(Error)?$/.test(nameOf(callee))) return "a line of the log";
  if (type === "BooleanLiteral" && path.findParent(isChecked)) return "what only the compiler reads";
  return undefined;
}

export const strykerPlugins = [{ kind: "Ignore", name: "messages-and-sql", value: { shouldIgnore } }];
