import { moodOf, type OrderStatus } from "@/lib/orders/status";

const marks = {
  good: { className: "bg-brand-mist text-brand", path: "m7 12.5 3.4 3.4L17.5 8.6" },
  waiting: { className: "bg-warm-mist text-ink", path: "M12 7.2V12l3.2 2.2" },
  bad: { className: "bg-accent-mist text-danger", path: "M12 7v6.2M12 16.6v.2" },
};

/** A round mark above the words: done, under way, or not paid. The words say the same. */
export function StatusMark({ status }: { status: OrderStatus }) {
  const { className, path } = marks[moodOf(status)];
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className={`mb-5 size-14 rounded-full p-3 ${className}`}>
      <circle cx="12" cy="12" r="10" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
