import fc from "fast-check";
import { expect } from "vitest";

// That a mutant is noticed is all that matters; the smallest example of it would cost minutes.
fc.configureGlobal({ endOnFailure: true });

// Fewer histories than in `npm test`: what so many don't notice, a test of its own should.
const isOnDatabase = expect.getState().testPath?.includes(".integration.");
process.env.HISTORY_RUNS ??= isOnDatabase ? "40" : "300";
