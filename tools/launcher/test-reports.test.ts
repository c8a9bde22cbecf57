import { expect, test } from "vitest";
import { countsOfRun, playwrightCounts, sum, summary, vitestCounts } from "./test-reports";

const vitest = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 1, numTodoTests: 1, testResults: [] };

test("a test file that breaks before its first test is a failure", () => {
  const broken = { status: "failed", assertionResults: [] };
  const failed = { status: "failed", assertionResults: [{}] };
  const report = { ...vitest, testResults: [broken, failed] };
  expect(vitestCounts(report)).toEqual({ passed: 5, failed: 2, skipped: 2 });
});

test("a browser test that passed only when tried again, and an error outside of tests, are failures", () => {
  const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 2 };
  expect(playwrightCounts({ stats, errors: [{}] })).toEqual({ passed: 7, failed: 3, skipped: 2 });
});

test("a runner that crashes, reports nothing or finds no test is a failure", () => {
  const fine = { passed: 3, failed: 0, skipped: 0 };
  expect(countsOfRun(0, fine)).toEqual(fine);
  expect(countsOfRun(1, fine)).toEqual({ ...fine, failed: 1 });
  expect(countsOfRun(1, { ...fine, failed: 2 })).toEqual({ ...fine, failed: 2 });
  expect(countsOfRun(0, undefined)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(countsOfRun(0, { passed: 0, failed: 0, skipped: 4 })).toEqual({ passed: 0, failed: 1, skipped: 4 });
});

test("the last line sums up every part, and speaks of skipped tests only when there are some", () => {
  const total = sum([vitestCounts(vitest), { passed: 1, failed: 0, skipped: 0 }]);
  expect(summary(total)).toBe("6 passed, 1 failed, 2 skipped");
  expect(summary({ passed: 3, failed: 0, skipped: 0 })).toBe("3 passed, 0 failed");
});
