/** @type {import('next').NextConfig} */
const config = {
  cacheComponents: true,
  partialPrefetching: true,
  poweredByHeader: false,
  // Titles and descriptions stand in <head> for everyone: a shopper without JavaScript never sees streamed ones.
  htmlLimitedBots: /.*/,
};

export default config;
