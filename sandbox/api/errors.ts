import type { Context as HonoContext } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { choices } from "../choices";
import { newTraceId } from "../ids";
import type { Source } from "./source";

/** Field → what is wrong with it. Nested fields are named with dots. */
export type FieldErrors = Record<string, string[]>;

/** Every error that the API answers, and where it comes from. */
export const catalogue = {
  validation: {
    code: "request-validation-errors",
    message: "Request validation failed.",
    type: "invalid-request-error",
    status: 400,
    source: "documented",
  },
  merchantNotFound: {
    code: "merchant-not-found",
    message: "The requested Merchant was not found.",
    type: "invalid-request-error",
    status: 400,
    source: "observed",
  },
  invalidState: {
    code: "invalid-transaction-state",
    message: "The selected payment state is not valid.",
    type: "api-error",
    status: 400,
    source: "observed",
  },
  internal: {
    code: "internal-error",
    message: "An internal error occurred. Contact support.",
    type: "api-error",
    status: 500,
    source: "observed",
  },
  pciRequired: {
    ...choices.errors.pciRequired,
    message: "Raw card data is only accepted from PCI certified clients.",
    source: "observed",
  },
  customerInvalid: {
    ...choices.errors.customerInvalid,
    message: "Customer profile validation failed.",
    source: "observed",
  },
  verifyDeclined: {
    ...choices.errors.verifyDeclined,
    message: "The payment method could not be verified.",
    source: "ours",
  },
  instrumentNotFound: {
    ...choices.errors.instrumentNotFound,
    message: "The requested Payment Instrument was not found.",
    source: "ours",
  },
  instrumentMissing: {
    ...choices.errors.instrumentNotFound,
    message: "The requested Payment Instrument was not found.",
    status: 404,
    source: "ours",
  },
  customerNotFound: {
    ...choices.errors.customerNotFound,
    message: "The requested Customer was not found.",
    source: "ours",
  },
  customerExists: {
    ...choices.errors.customerExists,
    message: "A Customer with this reference already exists.",
    source: "ours",
  },
  referenceUsed: {
    ...choices.errors.referenceUsed,
    message: "The reference was used before.",
    source: "ours",
  },
  paymentNotFound: {
    ...choices.errors.paymentNotFound,
    message: "The requested Payment was not found.",
    source: "ours",
  },
  notFound: {
    ...choices.errors.notFound,
    message: "The requested resource was not found.",
    source: "ours",
  },
  methodNotAllowed: {
    ...choices.errors.methodNotAllowed,
    message: "The requested resource does not take this method.",
    source: "ours",
  },
  tooLarge: {
    ...choices.errors.tooLarge,
    message: "The request is too large.",
    source: "ours",
  },
  unknownHost: {
    ...choices.errors.unknownHost,
    message: "The sandbox goes by other names: SANDBOX_HOST_NAMES or SANDBOX_PUBLIC_URL can add this one.",
    source: "ours",
  },
  foreignOrigin: {
    ...choices.errors.foreignOrigin,
    message: "The sandbox does not answer pages of other sites.",
    source: "ours",
  },
  unauthorized: {
    ...choices.errors.unauthorized,
    message: "The credentials are missing or not valid.",
    source: "ours",
  },
} as const satisfies Record<string, ErrorBody & { source: Source }>;

export type ErrorName = keyof typeof catalogue;

interface ErrorBody {
  code: string;
  message: string;
  type: string;
  status: number;
  params?: FieldErrors;
  declineCode?: string;
}

/** An answer that is an error in Plexo's flat shape. Thrown anywhere below the API's routes. */
export class ApiError extends Error {
  readonly body: ErrorBody;

  constructor(body: ErrorBody) {
    super(body.message);
    this.body = body;
  }
}

const raise = (name: ErrorName, more: Pick<ErrorBody, "params" | "declineCode"> = {}) =>
  new ApiError({ ...catalogue[name], ...more });

export const invalidRequest = (params: FieldErrors) => raise("validation", { params });
export const invalidCustomer = (params: FieldErrors) => raise("customerInvalid", { params });
export const merchantNotFound = () => raise("merchantNotFound");
export const invalidState = () => raise("invalidState");
export const pciRequired = () => raise("pciRequired");
export const verifyDeclined = (declineCode: string | undefined) => raise("verifyDeclined", { declineCode });
export const instrumentNotFound = () => raise("instrumentNotFound");
export const instrumentMissing = () => raise("instrumentMissing");
export const customerNotFound = () => raise("customerNotFound");
export const customerExists = () => raise("customerExists");
export const referenceUsed = () => raise("referenceUsed");
export const paymentNotFound = () => raise("paymentNotFound");
export const notFound = () => raise("notFound");
export const methodNotAllowed = () => raise("methodNotAllowed");
export const tooLarge = () => raise("tooLarge");
export const unauthorized = () => raise("unauthorized");
export const unknownHost = () => raise("unknownHost");
export const foreignOrigin = () => raise("foreignOrigin");
export const internalError = () => raise("internal");

export function sendError(c: HonoContext, { body }: ApiError) {
  const { code, message, type, status, params, declineCode } = body;
  if (status === 401) c.header("www-authenticate", 'Basic realm="plexo-sandbox", charset="UTF-8"');
  c.header("content-type", "application/json; charset=utf-8");
  const answer = { code, message, type, status, traceId: newTraceId(), params, declineCode };
  return c.body(JSON.stringify(answer), status as ContentfulStatusCode);
}
