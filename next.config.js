/** @type {import('next').NextConfig} */
const config = {
  cacheComponents: true,
  partialPrefetching: true,
  poweredByHeader: false,
  // Titles and descriptions stand in <head> for everyone: a shopper without JavaScript never sees streamed ones.
  htmlLimitedBots: /.*/,
  experimental: {
    // The page of an unknown address is complete without JavaScript only when it stands outside the layouts.
    globalNotFound: true,
    // Pages block on purpose (app/[locale]/layout.tsx): the advice to stream them would drown real errors.
    instantInsights: { validationLevel: "manual-warning" },
  },
};

export default config;
