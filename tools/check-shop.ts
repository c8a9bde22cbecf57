import { checkShop } from "../lib/shop/check";

// Before anything is built of it: a build takes minutes, and would not tell.
try {
  checkShop({ isReal: false });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
