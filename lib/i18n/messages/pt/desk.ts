import { account } from "./desk/account";
import { audit } from "./desk/audit";
import { authorized } from "./desk/authorized";
import { callbacks } from "./desk/callbacks";
import { catalogue } from "./desk/catalogue";
import { club } from "./desk/club";
import { comparison } from "./desk/comparison";
import { entry } from "./desk/entry";
import { flags } from "./desk/flags";
import { forms } from "./desk/forms";
import { frame } from "./desk/frame";
import { fulfilment } from "./desk/fulfilment";
import { giftCards } from "./desk/gift-cards";
import { mail } from "./desk/mail";
import { operation } from "./desk/operation";
import { order } from "./desk/order";
import { orders } from "./desk/orders";
import { reconciling } from "./desk/reconciling";
import { sessions } from "./desk/sessions";
import { settings } from "./desk/settings";
import { staff } from "./desk/staff";
import { today } from "./desk/today";

/** The merchant's desk: a section of it, a file. */
export const desk = {
  account,
  audit,
  authorized,
  callbacks,
  catalogue,
  club,
  comparison,
  entry,
  flags,
  forms,
  frame,
  fulfilment,
  operation,
  giftCards,
  mail,
  order,
  orders,
  reconciling,
  sessions,
  settings,
  staff,
  today,
};
