/**
 * Request headers with which the shop speaks to itself. The server of our own takes them off whatever comes from
 * outside, and so does the proxy where it runs without that server.
 */
export const internalHeaders = {
  /** Where the framework has the page, from the server of our own to next.config.js: no proxy is asked then. */
  page: "x-shop-page",
  /**
   * Path and query of a page of the desk, to come back to after signing in; and of a document of the shop, from the
   * server of our own, for what refers to the page itself.
   */
  asked: "x-shop-asked",
  /** The language of an address, to the page of an address that leads nowhere. */
  locale: "x-shop-locale",
  /** The payer's network address, from the server of our own. */
  address: "x-shop-address",
  /** What a request is called by in the log, and on the page that tells of its trouble. From our own server too. */
  request: "x-shop-request",
  /** From the proxy to the page: a form was sent to it, and its state comes back with it. */
  form: "x-shop-form",
  /** Asks for a page to be kept; only with the secret of this process. */
  keep: "x-shop-keep",
  /** The framework asks itself for a part of an answer that has had its turn; only with the secret of this process. */
  part: "x-shop-part",
  /** What was typed into a form of an earlier build, from the server of our own to the page that shows it again. */
  typed: "x-shop-typed",
} as const;
