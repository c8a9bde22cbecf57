/** Failures of which it is certain that no byte of the request left. Anything else may have arrived. */
const beforeSending = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "UND_ERR_CONNECT_TIMEOUT",
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
]);

/** Whether `fetch` failed before it sent anything: no such name, no listener, no valid certificate. */
export function neverLeft(error: unknown): boolean {
  const { code, syscall } = systemError(error);
  return beforeSending.has(code ?? "") || syscall === "connect" || syscall === "getaddrinfo";
}

/** The system's name for what happened, "ECONNRESET". */
export function networkCode(error: unknown): string | undefined {
  return systemError(error).code;
}

/** `fetch` throws a TypeError that says nothing, with the system's error (or one for each address) inside. */
function systemError(error: unknown): { code?: string; syscall?: string } {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const first = cause instanceof AggregateError ? cause.errors[0] : cause;
  if (!(first instanceof Error)) return {};
  const found: { code?: string; syscall?: string } = {};
  if ("code" in first && typeof first.code === "string") found.code = first.code;
  if ("syscall" in first && typeof first.syscall === "string") found.syscall = first.syscall;
  return found;
}
