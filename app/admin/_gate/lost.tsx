import { Notice } from "@/app/_ui/notice";

/** Says that no answer came. */
export function Lost({ state: { lost } }: { state: { lost?: { title: string; text: string } } }) {
  return (
    lost && (
      <Notice tone="error" title={lost.title}>
        {lost.text}
      </Notice>
    )
  );
}
