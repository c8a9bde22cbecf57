/** The id of the form on a page in which something is typed: the switches of the page's head and foot send it along. */
export const typedForm = "typed";

/** What a switch adds to the fields of that form: the currency that was chosen; "" where it's a language. */
export const switchField = "switch";
