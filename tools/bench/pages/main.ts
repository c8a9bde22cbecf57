import { parseArgs } from "node:util";
import { type Lifetime, toTheEnd } from "../../launcher/lifetime";
import { prepare } from "../../launcher/prepare";
import { browserHeaders, newQuestion } from "../../load/question";
import { compare, type Plan } from "./compare";
import { type CurvePlan, measureCurve } from "./curve";
import { emptyPages } from "./empty-app";
import {
  type Measured,
  type Part,
  parts,
  reportCurve,
  reportFirstLoad,
  reportJson,
  reportRatios,
} from "./report";
import { readFirstLoadKb } from "./scripts";
import { startPagesStack } from "./stack";
import { findCatalogue, goShopping, type Page } from "./visitor";

type Plans = { ratio: Plan; curve: CurvePlan };

const levels = [1, 10, 100, 300];
const plans: Record<"full" | "short", Plans> = {
  full: {
    ratio: { rounds: 15, milliseconds: 300, warmUp: 4_000, connections: 10 },
    curve: { rounds: 3, milliseconds: 6_000, levels },
  },
  short: {
    ratio: { rounds: 3, milliseconds: 200, warmUp: 700, connections: 10 },
    curve: { rounds: 1, milliseconds: 2_000, levels },
  },
};

/**
 * `npm run bench:pages`: how many pages a second the shop answers, beside an empty app of the same Next.js.
 * `-- --short` takes a minute; `-- --only gzip,curve` measures a part of it.
 */
async function main({ onStop, checkGoing }: Lifetime): Promise<void> {
  const { plan, wanted } = readOptions();
  await prepare({ withBuild: true, checkGoing });
  const urls = await startPagesStack(onStop);
  const catalogue = await findCatalogue(urls.shop);
  const own = await goShopping(urls.shop, urls.sandbox, catalogue.product as Page);
  const measured: Measured = {
    static: {},
    gzip: {},
    withoutServer: {},
    dynamic: {},
    firstLoadKb: {},
    curve: [],
  };

  const compareWith = async (part: keyof typeof ratioParts) => {
    const { base, shopUrl, pages, headers } = ratioParts[part];
    for (const [name, page] of Object.entries(pages)) {
      checkGoing();
      const asked = newQuestion(shopUrl, page, headers);
      measured[part][name] = await compare(newQuestion(urls.empty, base, headers), asked, plan.ratio);
    }
    reportRatios(part, measured[part]);
  };
  const ratioParts = {
    static: { base: emptyPages.static, shopUrl: urls.shop, pages: catalogue, headers: {} },
    gzip: { base: emptyPages.static, shopUrl: urls.shop, pages: catalogue, headers: browserHeaders },
    withoutServer: { base: emptyPages.static, shopUrl: urls.plain, pages: catalogue, headers: {} },
    dynamic: { base: emptyPages.eachTime, shopUrl: urls.shop, pages: own, headers: {} },
  };
  for (const part of Object.keys(ratioParts) as (keyof typeof ratioParts)[]) {
    if (wanted.has(part)) await compareWith(part);
  }

  if (wanted.has("firstLoadKb")) {
    const empty = await readFirstLoadKb(urls.empty + emptyPages.static.path);
    for (const [name, { path, cookie }] of Object.entries({ ...catalogue, ...own })) {
      measured.firstLoadKb[name] = (await readFirstLoadKb(urls.shop + path, cookie)) - empty;
    }
    reportFirstLoad(measured.firstLoadKb);
  }

  if (wanted.has("curve")) {
    checkGoing();
    const cookie = own.cart?.cookie;
    const seen = [...Object.values(catalogue), own.cart as Page];
    const mix = seen.map((page) => newQuestion(urls.shop, { ...page, cookie }, browserHeaders));
    measured.curve = await measureCurve(mix, plan.curve);
    reportCurve(measured.curve);
  }
  reportJson(measured);
}

function readOptions(): { plan: Plans; wanted: Set<Part> } {
  const { values } = parseArgs({
    options: { short: { type: "boolean", default: false }, only: { type: "string" } },
  });
  const named = values.only?.split(",") ?? parts;
  const unknown = named.find((name) => !parts.some((part) => part === name));
  if (unknown) throw new Error(`There is no part "${unknown}": ${parts.join(", ")}`);
  return {
    plan: plans[values.short ? "short" : "full"],
    wanted: new Set(parts.filter((part) => named.includes(part))),
  };
}

toTheEnd(main);
