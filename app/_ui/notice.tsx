import type { ReactNode } from "react";

export type NoticeTone = "info" | "success" | "warning" | "error";

const tones: Record<NoticeTone, string> = {
  info: "border-cool bg-cool-mist",
  success: "border-brand bg-brand-mist",
  warning: "border-accent bg-accent-mist",
  error: "border-danger bg-accent-mist",
};

type Props = { tone?: NoticeTone; title?: string; children?: ReactNode; id?: string };

/** A message about the page as a whole. Warnings and errors are read out at once (role alert). */
export function Notice({ tone = "info", title, children, id }: Props) {
  const urgent = tone === "error" || tone === "warning";
  return (
    <div
      id={id}
      role={urgent ? "alert" : "status"}
      className={`rounded-lg border-l-4 px-4 py-3 sm:px-5 sm:py-4 ${tones[tone]}`}
    >
      {title && <p className="font-semibold">{title}</p>}
      {children && <div className={title ? "mt-1" : ""}>{children}</div>}
    </div>
  );
}
