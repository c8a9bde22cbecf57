import { BrandMark } from "./brand-marks";
import type { Messages } from "./messages";
import type { Method } from "./methods";

interface MethodListProps {
  methods: Method[];
  method: Method;
  urlOf: (method: Method) => string;
  text: Messages;
}

/** The means of payment, as links: each has a page of its own, so no script is needed to change. */
export function MethodList({ methods, method, urlOf, text }: MethodListProps) {
  if (methods.length < 2) return null;
  return (
    <nav class="methods" aria-label={text.methods}>
      <ul>
        {methods.map((each) => (
          <li key={each}>
            <a href={urlOf(each)} aria-current={each === method ? "page" : undefined} data-method={each}>
              <MethodMark method={each} />
              {each === "card" && methods.includes("saved") ? text.otherCard : text.methodNames[each]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function MethodMark({ method }: { method: Method }) {
  if (method === "abitab" || method === "redpagos") return <BrandMark id={method} />;
  const bank = "M12 3 3 8v2h18V8Zm-6.500 9v6M10 12v6m4-6v6m4.500-6v6M3 21h18";
  const card = "M3 6.500h18v11H3zm0 3.500h18M6 14.500h4";
  return (
    <svg class="method-mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path
        d={method === "bank-transfer" ? bank : card}
        fill="none"
        stroke="currentColor"
        stroke-width="1.75"
        stroke-linejoin="round"
        stroke-linecap="round"
      />
    </svg>
  );
}
