import type { CategoryToSeed } from "@/lib/shop/catalogue";
import { almacen } from "./goods/almacen";
import { casa } from "./goods/casa";
import { cuero } from "./goods/cuero";
import { lana } from "./goods/lana";
import { librosYMusica } from "./goods/libros-y-musica";
import { mate } from "./goods/mate";

/** Everything the shop opens with, in the order it is shown. */
export const catalogue: CategoryToSeed[] = [mate, almacen, lana, cuero, casa, librosYMusica];
