/**
 * What went wrong with a call to Plexo:
 * - `unreachable`: the request never left (name not found, connection refused, certificate not valid)
 * - `timeout`: no complete answer in time
 * - `interrupted`: the connection broke after the request may have left
 * - `rejected`: Plexo understood and said no
 * - `unauthorized`: the credentials were not accepted
 * - `unavailable`: Plexo failed or is too busy
 * - `nonsense`: an answer that is not Plexo's: a redirect, not JSON, too large, the wrong shape
 */
export type PlexoErrorKind =
  | "unreachable"
  | "timeout"
  | "interrupted"
  | "rejected"
  | "unauthorized"
  | "unavailable"
  | "nonsense";

export interface PlexoErrorDetails {
  kind: PlexoErrorKind;
  /** Method and path, "POST /v1/sessions". */
  operation: string;
  /** Whether the request may have taken effect at Plexo all the same. Always false for reads. */
  ambiguous: boolean;
  httpStatus?: number | undefined;
  /** Plexo's stable code, "merchant-not-found". */
  code?: string | undefined;
  /** Plexo's own sentence. */
  reason?: string | undefined;
  /** What was wrong with each field of the request. */
  params?: Record<string, string[]> | undefined;
  /** Plexo's support asks for these two. */
  traceId?: string | undefined;
  correlationId?: string | undefined;
  /** The system's code, "ECONNREFUSED". */
  networkCode?: string | undefined;
}

/**
 * The one error that the client throws for whatever happens on the way. It never holds a request, a header,
 * a credential or card data, and no `cause`: what is here may be logged as it is.
 */
export class PlexoError extends Error {
  override readonly name = "PlexoError";
  readonly kind: PlexoErrorKind;
  readonly operation: string;
  readonly ambiguous: boolean;
  readonly httpStatus: number | undefined;
  readonly code: string | undefined;
  readonly reason: string | undefined;
  readonly params: Record<string, string[]> | undefined;
  readonly traceId: string | undefined;
  readonly correlationId: string | undefined;
  readonly networkCode: string | undefined;

  constructor(details: PlexoErrorDetails) {
    super(describe(details));
    this.kind = details.kind;
    this.operation = details.operation;
    this.ambiguous = details.ambiguous;
    this.httpStatus = details.httpStatus;
    this.code = details.code;
    this.reason = details.reason;
    this.params = details.params;
    this.traceId = details.traceId;
    this.correlationId = details.correlationId;
    this.networkCode = details.networkCode;
  }

  /** Everything that is known, as plain data: for a log line or an event. */
  facts(): PlexoErrorDetails {
    const { kind, operation, ambiguous, httpStatus, code, reason, params } = this;
    const { traceId, correlationId, networkCode } = this;
    return {
      kind,
      operation,
      ambiguous,
      httpStatus,
      code,
      reason,
      params,
      traceId,
      correlationId,
      networkCode,
    };
  }
}

const sentences: Record<PlexoErrorKind, string> = {
  unreachable: "Plexo could not be reached",
  timeout: "Plexo did not answer in time",
  interrupted: "The connection to Plexo broke",
  rejected: "Plexo rejected the request",
  unauthorized: "Plexo did not accept the credentials",
  unavailable: "Plexo is not available",
  nonsense: "Plexo's answer could not be understood",
};

function describe(details: PlexoErrorDetails): string {
  const facts = [
    details.httpStatus && `HTTP ${details.httpStatus}`,
    details.code,
    details.reason,
    ...Object.values(details.params ?? {}).flat(),
    details.networkCode,
    details.traceId && `traceId ${details.traceId}`,
    details.correlationId && `correlation ${details.correlationId}`,
    details.ambiguous && "it may have taken effect",
  ].filter(Boolean);
  return `${sentences[details.kind]} (${[details.operation, ...facts].join("; ")})`;
}
