import { describe, expect, it } from "vitest";
import { passTime, withShop } from "@/test/support/shop";
import { newVariant, requestFor, start } from "../../test/support/orders";
import { minutes } from "../platform/clock";
import { checkEmail } from "./person";

withShop();

const newOrder = async () => (await start(requestFor(await newVariant()))).token;

describe("The e-mail address of an order", () => {
  it.each(["ana@example.com", " Ana@Example.COM "])("is right as %j", async (email) => {
    expect(await checkEmail(await newOrder(), email, undefined)).toBe("right");
  });

  it.each(["", "beto@example.com", "ana@example.com.uy", "%", "ana@example.com\u0000"])(
    "is wrong as %j",
    async (email) => {
      expect(await checkEmail(await newOrder(), email, undefined)).toBe("wrong");
    },
  );

  it.each(["AAAAAAAAAAAAAAAAAAAAAA", "", "' OR 1=1 --", "\u0000"])(
    "of the order %j, which is none, is never right",
    async (token) => {
      expect(await checkEmail(token, "ana@example.com", undefined)).toBe("wrong");
    },
  );

  it("can be tried ten times in a quarter of an hour, from wherever", async () => {
    const token = await newOrder();
    const tries = Array.from({ length: 12 }, (_, at) => checkEmail(token, `${at}@example.com`, undefined));
    const answers = await Promise.all(tries);
    expect(answers.filter((answer) => answer === "too-many")).toHaveLength(2);
    expect(await checkEmail(token, "ana@example.com", "203.0.113.1")).toBe("too-many");
    passTime(minutes(15));
    expect(await checkEmail(token, "ana@example.com", "203.0.113.1")).toBe("right");
  });

  it("can be tried thirty times from one address, whichever orders it has the links of", async () => {
    const tokens = await Promise.all(Array.from({ length: 8 }, newOrder));
    const answers = [];
    for (let at = 0; at < 32; at++) {
      answers.push(await checkEmail(tokens[at % 8] ?? "", "x@example.com", `2001:db8:5:5::${at}`));
    }
    expect(answers).toEqual([...Array(30).fill("wrong"), "too-many", "too-many"]);
    expect(await checkEmail(tokens[0] ?? "", "ana@example.com", "2001:db8:5:6::1")).toBe("right");
  });
});
