import { randomUUID } from "node:crypto";
import { consentVersion as clubConsent } from "@/lib/club/join";
import { boxes } from "@/lib/club/offer";
import { consentVersion as cardConsent } from "@/lib/customers/cards/visit";
import { keepChallenge } from "@/lib/customers/passkeys/challenge";
import { relyingParty } from "@/lib/customers/passkeys/relying-party";
import { randomToken } from "@/lib/platform/ids";
import { Authenticator } from "../support/authenticator";
import { browser, type Owner } from "./owner";

/** How an action is called: on the page that has its form, with what the form binds to it and what is typed into it. */
export type Call = {
  page: (caller: Owner) => string;
  /** The action's arguments, but for what is typed. `of`: whose things they name. */
  bound: (of: Owner) => unknown[] | Promise<unknown[]>;
  typed?: (of: Owner) => Record<string, string>;
  /** The owner was mailed a code before, which is typed too, and the browser has it in mind for what it was. */
  afterCode?: { strangerHasBoth: boolean };
  /** How who calls it stands to the club. */
  club?: "left";
};

const address = { street: "Calle nueva 1", city: "Centro", department: "Montevideo", postalCode: "" };
/** What `useActionState` begins with. */
const state = {};
const newEmail = () => `${randomUUID()}@people.example`;
const inClub = (what: string, typed: Call["typed"] = () => ({})): Call => ({
  page: () => "/account/club",
  bound: () => ["es", what, "", state],
  typed,
});

/** What a browser answers that was asked to make a passkey for an account. */
async function makePasskey(of: Owner) {
  const { id: rpId = "", origin = "" } = relyingParty() ?? {};
  const challenge = randomToken();
  await keepChallenge(challenge, { browser, customerId: of.id });
  return new Authenticator({ origin, rpId }).create({ challenge, user: { id: randomToken() } });
}

/** Each server action of an account behind its door, by its name: a new one has a row here, or a test fails. */
export const calls: Record<string, Call[]> = {
  saveAddressAction: [
    {
      page: () => "/account/addresses",
      bound: (of) => ["es", of.address, state],
      typed: () => address,
    },
  ],
  makeDefaultAction: [{ page: () => "/account/addresses", bound: (of) => ["es", of.address] }],
  deleteAddressAction: [{ page: () => "/account/addresses", bound: (of) => ["es", of.address] }],
  saveCardAction: [
    {
      page: () => "/account/cards",
      bound: () => ["es", state],
      typed: () => ({ consent: cardConsent }),
    },
  ],
  deleteCardAction: [
    {
      page: (caller) => `/account/cards/${caller.card}/delete`,
      bound: (of) => ["es", of.card],
    },
  ],
  joinClubAction: [
    {
      page: () => "/account/club",
      bound: () => ["es", { values: {} }],
      typed: (of) => ({
        ...{ name: "Ana Pérez", phone: "099 123 456", documentType: "ci", document: "12345672" },
        ...{ delivery: "delivery", note: "", ...address, currency: "UYU" },
        ...{ sku: boxes[0] ?? "", card: of.card, consent: clubConsent },
      }),
      club: "left",
    },
  ],
  changeClubAction: [
    inClub("card", (of) => ({ card: of.card })),
    inClub("paused"),
    inClub("left", (of) => ({ member: of.member })),
  ],
  changePlaceAction: [
    {
      page: () => "/account/club",
      bound: () => ["es", { values: {} }],
      typed: (of) => ({ delivery: "delivery", ...address, note: "", member: of.member }),
    },
  ],
  changeDetailsAction: [
    {
      page: () => "/account/details",
      bound: () => ["es", state],
      typed: () => ({ name: "Otro Nombre", phone: "", locale: "es", currency: "UYU" }),
    },
  ],
  askEmailAction: [
    {
      page: () => "/account/details",
      bound: () => ["es", state],
      typed: () => ({ email: newEmail() }),
    },
  ],
  askEmailAgainAction: [
    {
      page: () => "/account/details/email",
      bound: () => ["es"],
      afterCode: { strangerHasBoth: false },
    },
  ],
  changeEmailAction: [
    {
      page: () => "/account/details/email",
      bound: () => ["es", state],
      afterCode: { strangerHasBoth: true },
    },
  ],
  beginPasskeyAction: [{ page: () => "/account/passkeys", bound: () => ["es"] }],
  addPasskeyAction: [{ page: () => "/account/passkeys", bound: async (of) => ["es", await makePasskey(of)] }],
  removePasskeyAction: [
    {
      page: (caller) => `/account/passkeys/${caller.passkey}/delete`,
      bound: (of) => ["es", of.passkey],
    },
  ],
  eraseAction: [{ page: () => "/account/data/erase", bound: () => ["es"] }],
};
