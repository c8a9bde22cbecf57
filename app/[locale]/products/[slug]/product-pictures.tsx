import { ProductPicture } from "@/app/_components/product-picture";
import type { Product } from "@/lib/catalog/query";
import type { Locale } from "@/lib/i18n/locales";
import { picturesOf, pictureText } from "./pictures";

type Props = { product: Product; locale: Locale };

// Which picture is shown follows the chosen colour by style alone: no script is needed. Written out, as the style sheet is
// made of what stands in the sources.
const shown = [
  "group-has-[[data-picture]:checked]/product:hidden group-has-[[data-picture='0']:checked]/product:block!",
  "hidden group-has-[[data-picture='1']:checked]/product:block",
  "hidden group-has-[[data-picture='2']:checked]/product:block",
  "hidden group-has-[[data-picture='3']:checked]/product:block",
  "hidden group-has-[[data-picture='4']:checked]/product:block",
  "hidden group-has-[[data-picture='5']:checked]/product:block",
  "hidden group-has-[[data-picture='6']:checked]/product:block",
  "hidden group-has-[[data-picture='7']:checked]/product:block",
];

/** A product as it looks in the chosen colour; one that is not shown is not loaded. */
export function ProductPictures({ product, locale }: Props) {
  const pictures = picturesOf(product);
  return (
    <div className="lg:sticky lg:top-8">
      {pictures.map((picture, index) => (
        <ProductPicture
          key={picture.src}
          src={picture.src}
          sizes="(min-width: 64rem) 36rem, 100vw"
          alt={pictureText(product, picture, locale)}
          width={800}
          height={800}
          {...(index === 0 ? { fetchPriority: "high" } : { loading: "lazy" })}
          className={`aspect-square w-full rounded-3xl bg-warm-mist object-cover ${pictures.length > 1 ? shown[index] : ""}`}
        />
      ))}
    </div>
  );
}
