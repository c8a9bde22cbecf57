import { account } from "./es/account";
import { cart } from "./es/cart";
import { catalog } from "./es/catalog";
import { checkout } from "./es/checkout";
import { club } from "./es/club";
import { common } from "./es/common";
import { desk } from "./es/desk";
import { errors } from "./es/errors";
import { mail } from "./es/mail";
import { open } from "./es/open";
import { orders } from "./es/orders";
import { trouble } from "./es/trouble";

export const es = {
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
