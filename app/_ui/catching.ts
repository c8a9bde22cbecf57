import { unstable_rethrow } from "next/navigation";

/**
 * An action of a form whose answer may never come: the connection gone, the server ending, no room in it. In the
 * browser the form is then told `instead`, and keeps what was typed. On the server it's the action itself, which
 * a form can be sent to without JavaScript.
 */
export function catching<State>(
  action: (before: State, data: FormData) => Promise<State>,
  instead: (data: FormData, before: State, error: unknown) => State,
): (before: State, data: FormData) => Promise<State> {
  if (typeof window === "undefined") return action;
  return async (before, data) => {
    try {
      return await action(before, data);
    } catch (error) {
      // A redirect is thrown too.
      unstable_rethrow(error);
      return instead(data, before, error);
    }
  };
}
