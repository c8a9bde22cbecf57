import { z } from "zod";

/** A mail server, out of `smtp://user:password@host:587`, or `smtps:` where all is encrypted from the start. */
export const mailServer = z.string().transform((text, context) => {
  const server = parse(text.trim());
  if (server) return server;
  const message =
    "must be an address such as smtp://user:password@mail.example.com:587, and nothing after it";
  context.addIssue({ code: "custom", message });
  return z.NEVER;
});

export type MailServer = NonNullable<ReturnType<typeof parse>>;

function parse(text: string) {
  if (!URL.canParse(text)) return null;
  const { protocol, hostname, port, username, password, pathname, search, hash } = new URL(text);
  const isEncrypted = protocol === "smtps:";
  if (!isEncrypted && protocol !== "smtp:") return null;
  const isMore = !/^\/?$/.test(pathname) || search !== "" || hash !== "";
  const [user, word] = [decode(username), decode(password)];
  if (!hostname || isMore || user === null || word === null) return null;
  return {
    host: hostname.replace(/^\[|\]$/g, ""),
    port: Number(port) || (isEncrypted ? 465 : 587),
    isEncrypted,
    user,
    password: word,
  };
}

function decode(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
