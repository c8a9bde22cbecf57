/** The request header in which the proxy tells the page that was not found which language was asked for. */
export const localeHeader = "x-shop-locale";
