import { Hono } from "hono";
import { choices } from "../../choices";
import { type Context, ownerOf } from "../../context";
import { deleteInstrument, instrumentsOf, saveInstrument, selectInstrument } from "../../engine/instruments";
import { noteCancel, sessionState } from "../../engine/sessions";
import type { TokenizationSession } from "../../store/types";
import { readCard } from "../card-input";
import { type Language, messagesIn } from "../messages";
import { notice } from "../notice";
import { keptInput, type PayErrors } from "../pay-input";
import { asked, findSession, languageOf, type PageContext, type PageEnv, textOf, urlOf } from "../request";
import { DeletePage } from "./delete-page";
import { tokenizationMessagesIn, typesText } from "./messages";
import { TokenizationPage } from "./page";

const PAGE = "/:id{[0-9a-f]{32}}";

/** The page of a tokenization session. Addresses of other sessions are left to the routes that follow. */
export function tokenizationRoutes(context: Context) {
  const routes = new Hono<PageEnv>();

  routes.get(PAGE, (c, next) => {
    const session = findTokenization(context, c);
    return session ? (overPage(context, c, session) ?? cardsPage(context, c, session)) : next();
  });

  routes.post(PAGE, async (c, next) => {
    const form = await c.req.parseBody();
    const session = findTokenization(context, c);
    if (!session) return next();
    const over = overPage(context, c, session);
    if (over) return session.result ? leave(context, c, session) : over;
    if (!session.tokenization.features.includes("create")) return cardsPage(context, c, session);
    const language = languageOf(c);
    const input = readCard(form, context.clock.now(), messagesIn(language));
    if (!input.ok) return cardsPage(context, c, session, { form, errors: input.errors });
    const saved = saveInstrument(context, session, input.card);
    if (saved.ok) return leave(context, c, session);
    if (saved.reason === "no-funds") return cardsPage(context, c, session, { form, noFunds: true });
    const types = typesText(session.tokenization.cardTypes, language);
    const errors = { number: tokenizationMessagesIn(language).wrongType(types) };
    return cardsPage(context, c, session, { form, errors });
  });

  routes.post(`${PAGE}/select`, async (c) => {
    const form = await c.req.parseBody();
    const session = findTokenization(context, c);
    if (!session) return notice(c, "unknown", 404);
    const over = overPage(context, c, session);
    if (over) return session.result ? leave(context, c, session) : over;
    const selected =
      session.tokenization.features.includes("select") &&
      selectInstrument(context, session, textOf(form, "card"));
    return selected ? leave(context, c, session) : c.redirect(urlOf(c, session, { lang: asked(c) }), 303);
  });

  routes.post(`${PAGE}/delete`, async (c) => {
    const form = await c.req.parseBody();
    const session = findTokenization(context, c);
    if (!session) return notice(c, "unknown", 404);
    const over = overPage(context, c, session);
    if (over) return over;
    const language = languageOf(c);
    const instrument = instrumentsOf(context, session.customerId).find(
      ({ id }) => id === textOf(form, "card"),
    );
    const backUrl = urlOf(c, session, { lang: asked(c) });
    if (!instrument || !session.tokenization.features.includes("delete")) return c.redirect(backUrl, 303);
    if (textOf(form, "sure") !== "yes") {
      const confirmAction = urlOf(c, session, { lang: language }, "/delete");
      return c.html(<DeletePage {...{ instrument, language, confirmAction, backUrl }} />);
    }
    deleteInstrument(context, session.customerId, instrument.id);
    return c.redirect(urlOf(c, session, { lang: asked(c), done: "deleted" }), 303);
  });

  routes.post(`${PAGE}/cancel`, (c, next) => {
    const session = findTokenization(context, c);
    if (!session) return next();
    const over = overPage(context, c, session);
    if (over) return over;
    noteCancel(context, session);
    return session.cancelUrl ? c.redirect(session.cancelUrl, 303) : notice(c, "cardsLeft");
  });

  return routes;
}

function findTokenization(context: Context, c: PageContext): TokenizationSession | undefined {
  const session = findSession(context, c);
  return session?.type === "tokenization" ? session : undefined;
}

/** What a session shows that is over; undefined while it is not. */
function overPage(context: Context, c: PageContext, session: TokenizationSession) {
  const state = sessionState(context, session);
  if (state === "expired") return notice(c, "cardsExpired", 410, session.cancelUrl ?? session.defaultUrl);
  return state === "completed" ? notice(c, "tokenized", 200, session.defaultUrl) : undefined;
}

/** Back to the shop with a card. */
async function leave(context: Context, c: PageContext, session: TokenizationSession) {
  await context.callbacks.idleWithin(choices.callbacks.redirectWaitsMs);
  return session.defaultUrl ? c.redirect(session.defaultUrl, 303) : notice(c, "tokenized");
}

interface Sent {
  form: Record<string, unknown>;
  errors?: PayErrors;
  noFunds?: boolean;
}

function cardsPage(context: Context, c: PageContext, session: TokenizationSession, sent?: Sent) {
  const language = languageOf(c);
  const urlIn = (lang: Language, below = "") => urlOf(c, session, { lang }, below);
  return c.html(
    <TokenizationPage
      {...{ session, language, urlIn }}
      shop={ownerOf(context.clients, session).merchant.name}
      instruments={instrumentsOf(context, session.customerId)}
      errors={sent?.errors ?? {}}
      kept={keptInput(sent?.form ?? {})}
      noFunds={sent?.noFunds ?? false}
      removed={!sent && c.req.query("done") === "deleted"}
    />,
    sent ? 422 : 200,
  );
}
