import type { ComponentProps } from "react";
import { pictureSources } from "@/lib/catalog/picture-address";

type Props = ComponentProps<"img"> & {
  src: string;
  alt: string;
  /** How wide it is shown, for the browser to choose by where the picture is there in several widths. */
  sizes: string;
};

/** A product's picture, from the merchant's own files or from the desk. */
export function ProductPicture({ src, alt, sizes, ...rest }: Props) {
  const sources = pictureSources(src);
  return <img {...sources} {...(sources.srcSet && { sizes })} alt={alt} {...rest} />;
}
