import { account } from "./pt/account";
import { cart } from "./pt/cart";
import { catalog } from "./pt/catalog";
import { checkout } from "./pt/checkout";
import { club } from "./pt/club";
import { common } from "./pt/common";
import { desk } from "./pt/desk";
import { errors } from "./pt/errors";
import { mail } from "./pt/mail";
import { open } from "./pt/open";
import { orders } from "./pt/orders";
import { trouble } from "./pt/trouble";

export const pt = {
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
