import { ShopLink } from "@/app/_ui/shop-link";

type Props = { label: string; links: readonly { href: string; text: string; isCurrent: boolean }[] };

/** Links that choose what a list shows. */
export function FilterLinks({ label, links }: Props) {
  return (
    <nav aria-label={label} className="my-5">
      <ul className="flex flex-wrap gap-x-2 gap-y-1">
        {links.map(({ href, text, isCurrent }) => (
          <li key={href}>
            <ShopLink
              href={href}
              aria-current={isCurrent ? "page" : undefined}
              className="inline-flex min-h-11 items-center rounded-full px-4 text-brand hover:bg-brand-mist aria-[current]:bg-brand-mist aria-[current]:font-medium aria-[current]:text-brand-deep"
            >
              {text}
            </ShopLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
