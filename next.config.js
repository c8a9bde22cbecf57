/** @type {import('next').NextConfig} */
const config = {
  cacheComponents: true,
  partialPrefetching: true,
  poweredByHeader: false,
  // Titles and descriptions stand in <head> for everyone: a shopper without JavaScript never sees streamed ones.
  htmlLimitedBots: /.*/,
  // The page of an unknown address is complete without JavaScript only when it stands outside the layouts.
  experimental: { globalNotFound: true },
};

export default config;
