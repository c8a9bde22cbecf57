import { almacen } from "./almacen";
import { casa } from "./casa";
import { cuero } from "./cuero";
import { lana } from "./lana";
import { librosYMusica } from "./libros-y-musica";
import { mate } from "./mate";
import type { SeedCategory } from "./types";

/** Everything the shop opens with, in the order it is shown. */
export const catalog: SeedCategory[] = [mate, almacen, lana, cuero, casa, librosYMusica];
