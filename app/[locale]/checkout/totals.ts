import { type Destination, destinationOf, destinations, type Zones } from "@/lib/cart/shipping";

type ShownTotal = { destination: Destination | null; className: string };

// Which of the totals is shown follows what is chosen in the form, by style alone: no script is needed. Written out,
// as the style sheet is made of what stands in the sources.
const pickup = "hidden group-has-[[value=pickup]:checked]/checkout:block";
const delivery = "group-has-[[value=pickup]:checked]/checkout:hidden";
const unknown = "hidden group-has-[option[value='']:checked]/checkout:block";
const zoneClasses = [
  "hidden group-has-[[data-zone='0']:checked]/checkout:block",
  "hidden group-has-[[data-zone='1']:checked]/checkout:block",
  "hidden group-has-[[data-zone='2']:checked]/checkout:block",
  "hidden group-has-[[data-zone='3']:checked]/checkout:block",
  "hidden group-has-[[data-zone='4']:checked]/checkout:block",
  "hidden group-has-[[data-zone='5']:checked]/checkout:block",
  "hidden group-has-[[data-zone='6']:checked]/checkout:block",
  "hidden group-has-[[data-zone='7']:checked]/checkout:block",
];

/** The totals that the checkout has ready, with when each is shown: one for each place that goods can go to. */
export function shownTotals(zones: Zones): ShownTotal[] {
  const all = destinations(zones);
  const isFetchedOnly = all.every((destination) => destination === "pickup");
  if (isFetchedOnly) return [{ destination: "pickup", className: "" }];
  const isOneZone = destinationOf(zones, "delivery", null) !== null;
  const places = all.map((destination): ShownTotal => {
    if (destination === "pickup") return { destination, className: pickup };
    if (isOneZone) return { destination, className: delivery };
    const zone = zoneClasses[Number(destination.slice("zone-".length))] ?? "";
    return { destination, className: `${zone} ${overruled}` };
  });
  return isOneZone ? places : [{ destination: null, className: `${unknown} ${overruled}` }, ...places];
}

/** Goods that are fetched have no zone: a department that was chosen before does not count. */
const overruled = "group-has-[[value=pickup]:checked]/checkout:hidden!";
