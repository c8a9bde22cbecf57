import { account } from "./en/account";
import { cart } from "./en/cart";
import { catalog } from "./en/catalog";
import { checkout } from "./en/checkout";
import { club } from "./en/club";
import { common } from "./en/common";
import { desk } from "./en/desk";
import { errors } from "./en/errors";
import { mail } from "./en/mail";
import { open } from "./en/open";
import { orders } from "./en/orders";
import { trouble } from "./en/trouble";

export const en = {
  account,
  cart,
  catalog,
  checkout,
  club,
  common,
  desk,
  errors,
  mail,
  open,
  orders,
  trouble,
};
