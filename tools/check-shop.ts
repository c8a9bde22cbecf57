// Before anything is built of it: a build takes minutes, and would not tell. Imported here, so that a slip of the pen in
// the merchant's files is a line with its place, too.
import("../lib/shop/check")
  .then(({ checkShop }) => {
    checkShop({ isReal: false });
    console.log("The shop is complete.");
  })
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
