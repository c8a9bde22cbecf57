/** An id or a reference, as it is copied from one place to another. */
export function Code({ children }: { children: string }) {
  return <code className="text-xs wrap-anywhere">{children}</code>;
}
