import type { Context as HonoContext } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { choices } from "../choices";
import { newTraceId } from "../ids";

/** Field → what is wrong with it. Nested fields are named with dots. */
export type FieldErrors = Record<string, string[]>;

interface ErrorBody {
  code: string;
  message: string;
  type: string;
  status: number;
  params?: FieldErrors;
}

/** An answer that is an error in Plexo's flat shape. Thrown anywhere below the API's routes. */
export class ApiError extends Error {
  readonly body: ErrorBody;

  constructor(body: ErrorBody) {
    super(body.message);
    this.body = body;
  }
}

export const invalidRequest = (params: FieldErrors) =>
  new ApiError({
    code: "request-validation-errors",
    message: "Request validation failed.",
    type: "invalid-request-error",
    status: 400,
    params,
  });

export const merchantNotFound = () =>
  new ApiError({
    code: "merchant-not-found",
    message: "The requested Merchant was not found.",
    type: "invalid-request-error",
    status: 400,
  });

export const invalidState = () =>
  new ApiError({
    code: "invalid-transaction-state",
    message: "The selected payment state is not valid.",
    type: "api-error",
    status: 400,
  });

export const paymentNotFound = () =>
  new ApiError({ ...choices.errors.paymentNotFound, message: "The requested Payment was not found." });

export const notFound = () =>
  new ApiError({ ...choices.errors.notFound, message: "The requested resource was not found." });

export const unauthorized = () =>
  new ApiError({ ...choices.errors.unauthorized, message: "The credentials are missing or not valid." });

export const internalError = () =>
  new ApiError({
    code: "internal-error",
    message: "An internal error occurred. Contact support.",
    type: "api-error",
    status: 500,
  });

export function sendError(c: HonoContext, { body }: ApiError) {
  const { code, message, type, status, params } = body;
  if (status === 401) c.header("www-authenticate", 'Basic realm="plexo-sandbox", charset="UTF-8"');
  c.header("content-type", "application/json; charset=utf-8");
  const answer = { code, message, type, status, traceId: newTraceId(), ...(params && { params }) };
  return c.body(JSON.stringify(answer), status as ContentfulStatusCode);
}
