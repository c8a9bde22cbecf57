import { type RefObject, useEffect, useRef } from "react";

/**
 * Takes the focus to an element when the script got something new to tell. What the page itself came with is no
 * news: a script that starts late must not move the page under a finger, or out of the field that is typed into.
 */
export function useFocusOnNews(element: RefObject<HTMLElement | null>, news: unknown): void {
  const cameWithPage = useRef(news);
  useEffect(() => {
    if (news !== cameWithPage.current) element.current?.focus();
  }, [element, news]);
}
